import { runService } from '@osinum/service-kit';
import { casework } from './service.ts';

await runService(casework);
