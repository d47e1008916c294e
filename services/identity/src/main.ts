import { runService } from '@osinum/service-kit';
import { identity } from './service.ts';

await runService(identity);
