/** The dashboards that stand around the app's gadget and widget, with the settings that their forms saved. */
import * as v from 'valibot';

export type DashboardKind = 'jira' | 'home';

export interface DashboardItem {
  id: string;
  /** Module type of the manifest that the item shows. */
  moduleType: string;
  /** As the app submitted it; null until it was configured. */
  config: Record<string, unknown> | null;
}

export interface Dashboard {
  id: string;
  name: string;
  items: readonly DashboardItem[];
}

const Configs = v.record(v.string(), v.record(v.string(), v.unknown()));

export interface Dashboards {
  find(kind: DashboardKind, id: string): Dashboard | null;
  /** Saves an item's settings. @returns false where there is no such item */
  configure(kind: DashboardKind, id: string, itemId: string, config: Record<string, unknown>): boolean;
  /** Forgets all settings. */
  reset(): void;
  /** Settings as a value that JSON keeps. */
  toJson(): unknown;
  /** Takes what {@link toJson} gave. @throws where it has another form */
  fromJson(value: unknown): void;
}

const FIXED: Record<
  DashboardKind,
  readonly { id: string; name: string; itemId: string; moduleType: string }[]
> = {
  jira: [{ id: '1', name: 'Operations', itemId: '10001', moduleType: 'jira:dashboardGadget' }],
  home: [{ id: '1', name: 'Operations', itemId: '10002', moduleType: 'dashboards:widget' }]
};

/** One dashboard in Jira and one in Atlassian Home, each with one item of the app. */
export function createDashboards(): Dashboards {
  const configs = new Map<string, Record<string, unknown>>();
  const find = (kind: DashboardKind, id: string): Dashboard | null => {
    const fixed = FIXED[kind].find((dashboard) => dashboard.id === id);
    if (!fixed) return null;
    const item = { id: fixed.itemId, moduleType: fixed.moduleType };
    return {
      id,
      name: fixed.name,
      items: [{ ...item, config: configs.get(`${kind}/${id}/${fixed.itemId}`) ?? null }]
    };
  };
  return {
    find,
    configure(kind, id, itemId, config) {
      if (!find(kind, id)?.items.some((item) => item.id === itemId)) return false;
      configs.set(`${kind}/${id}/${itemId}`, config);
      return true;
    },
    reset: () => configs.clear(),
    toJson: () => Object.fromEntries(configs),
    fromJson(value) {
      const read = v.parse(Configs, value);
      configs.clear();
      for (const [key, config] of Object.entries(read)) configs.set(key, config);
    }
  };
}
