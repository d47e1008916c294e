import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf, type ProfileView } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { correctProfile } from './correct-profile.ts';

@Controller()
export class CorrectProfileController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.correctProfile)
  correct(
    @Input() { params, body: { struckAxes, posts, version } }: InputOf<typeof diagnosticsApi.correctProfile>,
    @CurrentPerson() { personId }: Principal,
  ): Promise<ProfileView> {
    const correction = { struckAxes, version, ...(posts && { posts }) };
    return correctProfile(this.db, params, correction, { personId, now: this.clock.now() });
  }
}
