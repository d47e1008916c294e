export { eventually, type EventuallyOptions } from '@osinum/tenancy/testing';
