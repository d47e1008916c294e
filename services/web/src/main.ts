import { runService } from '@osinum/service-kit';
import { web } from './service.ts';

await runService(web);
