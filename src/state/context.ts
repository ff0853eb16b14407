import { createContext } from 'svelte';
import type { Address } from './address.svelte';
import type { Appearance } from './appearance.svelte';
import type { Session } from './session.svelte';

export const [getSession, setSession] = createContext<Session>();
export const [getAppearance, setAppearance] = createContext<Appearance>();
export const [getAddress, setAddress] = createContext<Address>();
