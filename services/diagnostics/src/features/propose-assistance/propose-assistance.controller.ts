import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type AssistanceView, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentReach, CurrentStaff, DATABASE, Input, type Reach, type Staff } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { handBackAssistance, nameInterlocutor, proposeAssistance } from './propose-assistance.ts';

type Routes = typeof diagnosticsApi;

/** What an advisor may do about filling a diagnostic together, short of touching an answer. */
@Controller()
export class ProposeAssistanceController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.proposeAssistance)
  propose(@Input() { params, body }: InputOf<Routes['proposeAssistance']>, @CurrentStaff() staff: Staff, @CurrentReach() reach: Reach): Promise<AssistanceView> {
    return proposeAssistance(this.db, { ...params, ...this.advisor(staff, reach) }, body.mode);
  }

  @Api(diagnosticsApi.nameInterlocutor)
  name(@Input() { params, body }: InputOf<Routes['nameInterlocutor']>, @CurrentStaff() staff: Staff, @CurrentReach() reach: Reach): Promise<AssistanceView> {
    return nameInterlocutor(this.db, { ...params, ...this.advisor(staff, reach) }, body);
  }

  @Api(diagnosticsApi.handBackAssistance)
  handBack(@Input() { params }: InputOf<Routes['handBackAssistance']>, @CurrentStaff() staff: Staff, @CurrentReach() reach: Reach): Promise<AssistanceView> {
    return handBackAssistance(this.db, { ...params, ...this.advisor(staff, reach) });
  }

  private advisor({ personId }: Staff, { relation }: Reach) {
    return { personId, relation, now: this.clock.now() };
  }
}
