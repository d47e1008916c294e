import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentReach, CurrentStaff, DATABASE, Input, type Reach, type Staff } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { getAssistedContributions, getAssistedDiagnostic, getAssistedThematique, saveAssistedThematique } from './fill-with-collectivite.ts';

type Routes = typeof diagnosticsApi;

/** What an advisor does with the answers of a collectivité, under its agreement. */
@Controller()
export class FillWithCollectiviteController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.getAssistedDiagnostic)
  progress(@Input() { params }: InputOf<Routes['getAssistedDiagnostic']>, @CurrentStaff() staff: Staff, @CurrentReach() reach: Reach) {
    return getAssistedDiagnostic(this.db, { ...params, ...this.advisor(staff, reach) });
  }

  @Api(diagnosticsApi.getAssistedThematique)
  thematique(@Input() { params }: InputOf<Routes['getAssistedThematique']>, @CurrentStaff() staff: Staff, @CurrentReach() reach: Reach) {
    return getAssistedThematique(this.db, { ...params, ...this.advisor(staff, reach) });
  }

  @Api(diagnosticsApi.getAssistedContributions)
  contributions(@Input() { params }: InputOf<Routes['getAssistedContributions']>, @CurrentStaff() staff: Staff, @CurrentReach() reach: Reach) {
    return getAssistedContributions(this.db, { ...params, ...this.advisor(staff, reach) });
  }

  @Api(diagnosticsApi.saveAssistedThematique)
  save(@Input() { params, body }: InputOf<Routes['saveAssistedThematique']>, @CurrentStaff() staff: Staff, @CurrentReach() reach: Reach) {
    return saveAssistedThematique(this.db, { ...params, ...this.advisor(staff, reach) }, body.answers);
  }

  private advisor({ personId }: Staff, { relation }: Reach) {
    return { personId, relation, now: this.clock.now() };
  }
}
