import { useCallback, useEffect, useState } from "react";
import { keepProfiles, readProfiles, type StoredProfiles } from "../../lib/stored-profiles.ts";
import { blankProfile, type Profile } from "./profile.ts";

const freshId = () => crypto.randomUUID();

function load(): StoredProfiles {
  const first = blankProfile(freshId(), "我的企业");
  return readProfiles() ?? { current: first.id, profiles: [first] };
}

export interface Profiles {
  profile: Profile;
  all: Profile[];
  change: (next: (old: Profile) => Profile) => void;
  open: (id: string) => void;
  /** Adds a profile and opens it. */
  add: (make: (id: string) => Profile) => void;
  /** Removes the one that is open; a blank one takes the place of the last. */
  remove: () => void;
}

/** Profiles of this browser. They leave it only as questions to the server, which keeps nothing of them. */
export function useProfiles(): Profiles {
  const [state, setState] = useState(load);
  useEffect(() => keepProfiles(state), [state]);
  const change = useCallback(
    (next: (old: Profile) => Profile) =>
      setState(({ current, profiles }) => ({
        current,
        profiles: profiles.map((one) => (one.id === current ? next(one) : one)),
      })),
    [],
  );
  const open = useCallback((id: string) => setState(({ profiles }) => ({ current: id, profiles })), []);
  const add = useCallback((make: (id: string) => Profile) => {
    const made = make(freshId());
    setState(({ profiles }) => ({ current: made.id, profiles: [...profiles, made] }));
  }, []);
  const remove = useCallback(() => {
    const blank = blankProfile(freshId(), "我的企业");
    setState(({ current, profiles }) => {
      const left = profiles.filter(({ id }) => id !== current);
      const next = left[0] ?? blank;
      return { current: next.id, profiles: left.length > 0 ? left : [next] };
    });
  }, []);
  const shown = state.profiles.find(({ id }) => id === state.current) ?? state.profiles[0]!;
  return { profile: shown, all: state.profiles, change, open, add, remove };
}
