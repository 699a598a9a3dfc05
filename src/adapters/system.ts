/** Time, chance and ids of this machine: the only place where they come from. */
import { randomUUID } from 'node:crypto';
import type { Clock, NewId } from '../ports';

/** Epoch milliseconds. */
export const now: Clock = () => Date.now();

/** A new id. */
export const newId: NewId = () => randomUUID();

/** At least 0 and below 1. */
export const random = (): number => Math.random();

/** Resolves after so many milliseconds. @param ms milliseconds */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
