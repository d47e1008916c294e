import { runService } from '@osinum/service-kit';
import { notifications } from './service.ts';

await runService(notifications);
