import { runService } from '@osinum/service-kit';
import { catalogue } from './service.ts';

await runService(catalogue);
