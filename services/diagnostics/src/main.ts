import { runService } from '@osinum/service-kit';
import { diagnostics } from './service.ts';

await runService(diagnostics);
