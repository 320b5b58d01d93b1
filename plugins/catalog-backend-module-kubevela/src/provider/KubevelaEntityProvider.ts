import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  APPLICATION_ANNOTATION,
  APPLICATIONS_TOPIC,
  ApplicationsEvent,
  CatalogApplicationList,
} from '@velastage/plugin-kubevela-common';
import { assignNames } from '../entities/names';
import { toEntities } from '../entities/toEntities';
import {
  CLUSTERS_ANNOTATION,
  EntitySettings,
  LOCATION_KEY,
} from '../entities/types';
import { withoutCatalogFields } from '../entities/withoutCatalogFields';
import { unreadableClusters } from './unreadableClusters';

/** Where the applications come from. */
export interface ApplicationSource {
  list(): Promise<CatalogApplicationList>;
}

/** Reads back which entities the catalog has from us. */
export interface KnownEntities {
  list(): Promise<Entity[]>;
}

/** A burst of events makes one pass; the first is seconds behind the cluster at the most. */
const EVENT_DELAY_MS = 500;

/**
 * Makes catalog entities from KubeVela Applications.
 *
 * Every pass hands the catalog all entities: it compares them itself and touches only what differs, so a
 * pass is cheap, and whatever an event missed the next pass repairs. What must not happen is that a
 * cluster which is away takes its entities with it: of such clusters the entities that the catalog
 * already has are handed over again.
 */
export class KubevelaEntityProvider implements EntityProvider {
  readonly #applications: ApplicationSource;
  readonly #known: KnownEntities;
  readonly #settings: EntitySettings;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #schedule: SchedulerServiceTaskRunner;
  #connection?: EntityProviderConnection;
  #timer?: NodeJS.Timeout;
  #running?: Promise<void>;
  #again = false;
  #collisions = '';

  constructor(options: {
    applications: ApplicationSource;
    known: KnownEntities;
    settings: EntitySettings;
    events: EventsService;
    logger: LoggerService;
    schedule: SchedulerServiceTaskRunner;
  }) {
    this.#applications = options.applications;
    this.#known = options.known;
    this.#settings = options.settings;
    this.#events = options.events;
    this.#logger = options.logger;
    this.#schedule = options.schedule;
  }

  getProviderName(): string {
    return 'KubevelaEntityProvider';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#schedule.run({
      id: `${this.getProviderName()}:refresh`,
      fn: () => this.refresh(),
    });
    await this.#events.subscribe({
      id: this.getProviderName(),
      topics: [APPLICATIONS_TOPIC],
      onEvent: async params => {
        const { applications } = params.eventPayload as ApplicationsEvent;
        if (applications.length > 0) {
          this.#soon();
        }
      },
    });
  }

  /** Compares everything. Calls that come during a pass share one further pass. */
  async refresh(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#passes().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.refresh().catch(error =>
        this.#logger.warn(
          'Could not bring KubeVela applications into the catalog; the next scheduled pass tries again',
          error,
        ),
      );
    }, EVENT_DELAY_MS);
  }

  async #passes(): Promise<void> {
    do {
      this.#again = false;
      await this.#pass();
    } while (this.#again);
  }

  async #pass(): Promise<void> {
    if (!this.#connection) {
      throw new Error('The provider is not connected to the catalog yet');
    }
    const list = await this.#applications.list();
    const names = assignNames(list.items);
    this.#tellCollisions(list, names);
    const entities = list.items.flatMap(application =>
      toEntities(
        application,
        names.get(application.application)!,
        this.#settings,
      ),
    );
    const away = unreadableClusters(list.clusters);
    const kept = away.size > 0 ? await this.#keep(entities, away) : [];
    await this.#connection.applyMutation({
      type: 'full',
      entities: [...entities, ...kept].map(entity => ({
        entity,
        locationKey: LOCATION_KEY,
      })),
    });
  }

  /** Entities of clusters that cannot be read now, as the catalog has them. */
  async #keep(current: Entity[], away: Set<string>): Promise<Entity[]> {
    const present = new Set(current.map(nameOf));
    const known = await this.#known.list();
    return known
      .filter(
        entity =>
          !present.has(nameOf(entity)) &&
          entity.metadata.annotations?.[CLUSTERS_ANNOTATION]?.split(',').some(
            cluster => away.has(cluster),
          ),
      )
      .map(withoutCatalogFields);
  }

  /** Says once, not with every pass, which applications share a name. */
  #tellCollisions(
    list: CatalogApplicationList,
    names: Map<string, string>,
  ): void {
    const renamed = list.items
      .filter(({ application, name }) => names.get(application) !== name)
      .map(({ application }) => `${application} -> ${names.get(application)}`)
      .sort()
      .join(', ');
    if (renamed && renamed !== this.#collisions) {
      this.#logger.info(
        `Applications whose entity has another name (taken, or not valid in the catalog): ${renamed}`,
      );
    }
    this.#collisions = renamed;
  }
}

function nameOf(entity: Entity): string {
  const { kind, metadata } = entity;
  return `${kind}:${metadata.namespace ?? 'default'}/${
    metadata.name
  }`.toLocaleLowerCase('en-US');
}

/** Whether an entity is one of ours. */
export function isOurs(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return (
    annotations[APPLICATION_ANNOTATION] !== undefined &&
    annotations[CLUSTERS_ANNOTATION] !== undefined
  );
}
