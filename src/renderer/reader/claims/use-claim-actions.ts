import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../../contract/api';
import type { ClaimState, ListedClaim } from '../../../contract/claims';
import { useAuthor } from '../../facts/use-author';
import { useUndoToast } from '../../facts/use-undo-toast';
import { useAction } from '../../host/requests';
import { jumpTo, type ReaderStore } from '../reader-store';
import type { TextAccess } from '../use-paragraphs';
import { claimAt, filterClaims, nextClaim } from './select-claims';
import { claimsKey } from './use-claims';

/** What can be done with the claims of a source, from keys, the palette, the tools over the text and the cards. */
export interface ClaimActions {
  /** Makes facts of claims; one alone is followed by the next open one. */
  accept(claims: readonly ListedClaim[]): void;
  /** Dismisses a claim, or takes that back. */
  toggleDismissed(claim: ListedClaim): void;
  acceptCurrent(): void;
  dismissCurrent(): void;
  /** Goes to the next or former claim of the list. */
  step(direction: 1 | -1): void;
  select(claim: ListedClaim): void;
}

interface ActionParts {
  readonly store: ReaderStore;
  readonly source: string;
  readonly versionId: string;
  readonly claims: readonly ListedClaim[];
  readonly access: TextAccess;
}

/** The actions on claims; the same object for as long as the reader lives. */
export function useClaimActions(parts: ActionParts): ClaimActions {
  const { t } = useTranslation('reader');
  const client = useQueryClient();
  const showUndo = useUndoToast();
  const author = useAuthor();
  const { mutate: accept } = useAction('claims.accept');
  const { mutate: dismiss } = useAction('claims.dismiss');
  const { mutate: restore } = useAction('claims.restore');
  const latest = useRef({ ...parts, author });
  latest.current = { ...parts, author };

  return useMemo(() => {
    const { store } = latest.current;
    const current = () => claimAt(latest.current.claims, store.getState().picked);

    // The event that follows brings the same list; this only spares the frames in between.
    const keep = (changed: ReadonlyMap<number, Pick<ListedClaim, 'state' | 'factIds'>>) => {
      const { source, versionId } = latest.current;
      client.setQueryData<ResultOf<'claims.find'>>(claimsKey(source, versionId), (list) =>
        list === undefined
          ? list
          : { claims: list.claims.map((claim) => ({ ...claim, ...(changed.get(claim.start) ?? {}) })) },
      );
    };
    const goOnFrom = ({ start }: ListedClaim) => {
      const open = latest.current.claims.filter((claim) => claim.state === 'open' && claim.start !== start);
      const next = nextClaim(open, start, 1);
      if (next !== undefined) actions.select(next);
    };
    const placeOf = ({ start, end }: ListedClaim) => ({ start, end });
    const setState = (claim: ListedClaim, state: ClaimState) =>
      keep(new Map([[claim.start, { state, factIds: claim.factIds }]]));

    const actions: ClaimActions = {
      accept(claims) {
        const { source, author: by } = latest.current;
        const [first] = claims;
        if (first === undefined) return;
        accept(
          { source, claims: claims.map(placeOf), ...by },
          {
            onSuccess({ factIds }) {
              if (factIds.length === claims.length) {
                const accepted = claims.map(({ start }, index) => {
                  const factId = factIds[index];
                  return [start, { state: 'accepted', factIds: factId === undefined ? [] : [factId] }] as const;
                });
                keep(new Map(accepted));
              }
              showUndo(t('claims.accepted', { count: factIds.length }));
              if (claims.length === 1) goOnFrom(first);
            },
          },
        );
      },
      toggleDismissed(claim) {
        const { source, author: by } = latest.current;
        if (claim.state === 'dismissed') {
          restore(
            { source, claims: [placeOf(claim)] },
            {
              onSuccess() {
                setState(claim, 'open');
                showUndo(t('claims.restored'));
              },
            },
          );
        } else if (claim.state === 'open') {
          dismiss(
            { source, claims: [placeOf(claim)], ...by },
            {
              onSuccess() {
                setState(claim, 'dismissed');
                showUndo(t('claims.dismissed'));
                goOnFrom(claim);
              },
            },
          );
        }
      },
      acceptCurrent() {
        const claim = current();
        if (claim !== undefined && claim.state !== 'accepted') actions.accept([claim]);
      },
      dismissCurrent() {
        const claim = current();
        if (claim !== undefined) actions.toggleDismissed(claim);
      },
      step(direction) {
        const { claims, access } = latest.current;
        const { claimFilter, picked, place } = store.getState();
        const shown = filterClaims(claims, claimFilter, picked);
        const go = (offset: number) => {
          const next = nextClaim(shown, offset, direction);
          if (next !== undefined) actions.select(next);
        };
        if (picked !== null) go(picked.start);
        // From where one reads: the paragraph at the top, its own first claim among the next ones.
        else void access.at(place).then((paragraph) => go((paragraph?.start ?? 0) - (direction === 1 ? 1 : 0)));
      },
      select(claim) {
        document.getSelection()?.removeAllRanges();
        store.setState({ picked: placeOf(claim), selection: null, selectedId: null, draft: null, sideTab: 'claims' });
        jumpTo(store, claim, false);
      },
    };
    return actions;
  }, [t, client, showUndo, accept, dismiss, restore]);
}
