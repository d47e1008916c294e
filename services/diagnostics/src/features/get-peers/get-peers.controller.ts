import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf, type PeersView } from '@osinum/contracts';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { getPeers } from './get-peers.ts';

@Controller()
export class GetPeersController {
  constructor(@Inject(DATABASE) private readonly db: DiagnosticsDb) {}

  @Api(diagnosticsApi.getPeers)
  get(@Input() { params }: InputOf<typeof diagnosticsApi.getPeers>): Promise<PeersView> {
    return getPeers(this.db, params);
  }
}
