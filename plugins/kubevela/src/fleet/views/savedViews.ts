/** A view that somebody gave a name. */
export interface SavedView {
  name: string;
  /** As `viewSearch` writes it. */
  search: string;
}

/** More than this nobody finds again, and what a user's settings may hold is limited. */
export const MAX_VIEWS = 50;
/** Characters of a name. */
export const MAX_NAME_LENGTH = 60;

/** Reads what is stored; what is not a view (an older or newer version's) is left out. */
export function readViews(stored: unknown): SavedView[] {
  if (!Array.isArray(stored)) {
    return [];
  }
  return stored.flatMap(each => {
    const { name, search } = (each ?? {}) as Partial<SavedView>;
    return typeof name === 'string' && typeof search === 'string'
      ? [{ name, search }]
      : [];
  });
}

/** With a view added, or replaced where the name is taken; in the order of names. */
export function withView(views: SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].sort(
    (a, b) => a.name.localeCompare(b.name),
  );
}

/** With a view under another name; a view that had this name gives way. */
export function renamed(
  views: SavedView[],
  from: string,
  to: string,
): SavedView[] {
  const view = views.find(({ name }) => name === from);
  return view
    ? withView(withoutView(views, from), { ...view, name: to })
    : views;
}

/** Without a view. */
export function withoutView(views: SavedView[], gone: string): SavedView[] {
  return views.filter(({ name }) => name !== gone);
}
