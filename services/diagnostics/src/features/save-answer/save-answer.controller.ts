import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { SavedAnswer } from '../../views/question-view.ts';
import { saveAnswer } from './save-answer.ts';

@Controller()
export class SaveAnswerController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.saveAnswer)
  save(
    @Input() { params, body }: InputOf<typeof diagnosticsApi.saveAnswer>,
    @CurrentPerson() { personId }: Principal,
  ): Promise<SavedAnswer> {
    const { questionCode, ...key } = params;
    return saveAnswer(this.db, key, { ...body, questionCode }, { personId, now: this.clock.now() });
  }
}
