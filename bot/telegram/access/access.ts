import { randomInt } from 'node:crypto';
import type { Guest } from '../../../db/queries/guests.ts';
import type { Store } from '../../../db/store.ts';

/** `open`: to everybody. `list`: to those the settings name. `pairing`: also to those an admin let in. */
export type AccessMode = 'open' | 'list' | 'pairing';

/** Who may use the bot and who may change what it holds. Asked anew at every action. */
export interface Access {
  readonly mode: AccessMode;
  isAdmin(person: number): boolean;
  /** Whether the person is answered in this chat. */
  admits(person: number, chat: number): Promise<boolean>;
  /** What a person hands to an admin to be let in: the same each time; `null` when too many are waiting. */
  codeFor(person: number, name: string): Promise<string | null>;
  /** Lets the person in who was given the code; `undefined` when nobody was. */
  admitByCode(code: string, admin: number): Promise<Guest | undefined>;
  /** Lets a person in who waits; `undefined` when nobody of that number does. */
  admit(person: number, admin: number): Promise<Guest | undefined>;
  /** Lets a person in no longer, or stops the wait; `undefined` when the person was neither let in nor waiting. */
  remove(person: number): Promise<Guest | undefined>;
  waiting(): Promise<Guest[]>;
  admitted(): Promise<Guest[]>;
}

/** Who is named in the settings. */
export interface AccessSettings {
  readonly mode: AccessMode;
  readonly admins: readonly number[];
  /** People, and groups by their negative numbers. */
  readonly allowed: readonly number[];
}

/** People who may wait at once; a flood of strangers must not fill the store. */
const WAITING = 200;
const WAIT_DAYS = 7;
const DAY = 86_400_000;
/** Signs that are not mixed up when they are read out. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const SIGNS_OF_CODE = 6;
const NAME = 64;

/** @param first The number that a chat had when it was named, where it has another one now. */
export function createAccess(
  { mode, admins, allowed }: AccessSettings,
  { guests }: Pick<Store, 'guests'>,
  first: (chat: number) => number,
): Access {
  const isAdmin = (person: number) => admins.includes(person);

  async function admit(guest: Guest | undefined, admin: number): Promise<Guest | undefined> {
    if (guest) await guests.admit(guest.person, admin, new Date().toISOString());
    return guest;
  }

  return {
    mode,
    isAdmin,
    async admits(person, chat) {
      if (mode === 'open' || isAdmin(person) || allowed.includes(person)) return true;
      if (allowed.includes(chat) || allowed.includes(first(chat))) return true;
      return mode === 'pairing' && (await guests.find(person))?.admittedAt != null;
    },
    async codeFor(person, name) {
      const known = await guests.find(person);
      if (known) return known.code;
      await guests.forgetWaiting(new Date(Date.now() - WAIT_DAYS * DAY).toISOString());
      if ((await guests.waiting()).length >= WAITING) return null;
      await guests.add({ person, name: name.slice(0, NAME), code: newCode(), askedAt: new Date().toISOString() });
      return (await guests.find(person))?.code ?? null;
    },
    async admitByCode(code, admin) {
      return await admit(await guests.withCode(code.trim().toUpperCase()), admin);
    },
    async admit(person, admin) {
      return await admit(await guests.find(person), admin);
    },
    async remove(person) {
      const guest = await guests.find(person);
      if (guest) await guests.remove(person);
      return guest;
    },
    waiting: guests.waiting,
    admitted: guests.admitted,
  };
}

function newCode(): string {
  return Array.from({ length: SIGNS_OF_CODE }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}
