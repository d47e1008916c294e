import { runService } from '@osinum/service-kit';
import { recommendations } from './service.ts';

await runService(recommendations);
