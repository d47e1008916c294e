import { NotFoundException, Param, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';

const uuid = z.uuid();

/** An address with anything else than an id is an address that does not exist. */
const asUuid: PipeTransform<unknown, string> = {
  transform(value) {
    const parsed = uuid.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new NotFoundException();
  },
};

/** The id in the address of a page. */
export const UuidParam = (name: string): ParameterDecorator => Param(name, asUuid);
