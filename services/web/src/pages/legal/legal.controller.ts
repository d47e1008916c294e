import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { anyone } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CurrentVisit, type Visit } from '../../session/visit.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import type { Page } from '../shell/page.ts';

/** The texts every public service owes its readers. */
@Controller()
@UseInterceptors(PageInterceptor)
export class LegalController {
  @Get('accessibilite')
  @Guarded(anyone())
  accessibility(@CurrentVisit() visit: Visit): Page {
    return textPage('legal/accessibilite', 'Accessibilité', visit);
  }

  @Get('donnees-personnelles')
  @Guarded(anyone())
  privacy(@CurrentVisit() visit: Visit): Page {
    return textPage('legal/donnees-personnelles', 'Données personnelles', visit);
  }

  @Get('mentions-legales')
  @Guarded(anyone())
  legal(@CurrentVisit() visit: Visit): Page {
    return textPage('legal/mentions-legales', 'Mentions légales', visit);
  }
}

function textPage(template: string, title: string, { instance }: Visit): Page {
  return { template, title, model: { name: instance.name, contact: instance.contactEmail } };
}
