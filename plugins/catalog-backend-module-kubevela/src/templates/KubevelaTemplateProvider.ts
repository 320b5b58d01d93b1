import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { withoutCatalogFields } from '../entities/withoutCatalogFields';
import type { KnownEntities } from '../provider/KubevelaEntityProvider';
import { toTemplate } from './toTemplate';
import type { ComponentType, ComponentTypes, TemplateSettings } from './types';

const LOCATION_KEY = 'kubevela-templates';

/** Where the component types come from. */
export interface ComponentTypeSource {
  list(): Promise<ComponentTypes>;
}

/**
 * Makes a scaffolder template for each component type on the clusters, and keeps them current. While a
 * cluster is away the templates that the catalog has stay: their type may be on that one only.
 */
export class KubevelaTemplateProvider implements EntityProvider {
  readonly #types: ComponentTypeSource;
  readonly #known: KnownEntities;
  readonly #settings: TemplateSettings;
  readonly #logger: LoggerService;
  readonly #schedule: SchedulerServiceTaskRunner;
  #connection?: EntityProviderConnection;

  constructor(options: {
    types: ComponentTypeSource;
    known: KnownEntities;
    settings: TemplateSettings;
    logger: LoggerService;
    schedule: SchedulerServiceTaskRunner;
  }) {
    this.#types = options.types;
    this.#known = options.known;
    this.#settings = options.settings;
    this.#logger = options.logger;
    this.#schedule = options.schedule;
  }

  getProviderName(): string {
    return 'KubevelaTemplateProvider';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#schedule.run({
      id: `${this.getProviderName()}:refresh`,
      fn: () => this.refresh(),
    });
  }

  /** Hands the catalog all templates; it touches only those that differ. */
  async refresh(): Promise<void> {
    if (!this.#connection) {
      throw new Error('The provider is not connected to the catalog yet');
    }
    const { items, incomplete } = await this.#types.list();
    const made = items.flatMap(type => this.#make(type) ?? []);
    const kept = incomplete ? await this.#keep(made) : [];
    await this.#connection.applyMutation({
      type: 'full',
      entities: [...made, ...kept].map(entity => ({
        entity,
        locationKey: LOCATION_KEY,
      })),
    });
  }

  /** A definition with a bad annotation costs its own template, and no other. */
  #make(type: ComponentType): Entity | undefined {
    try {
      return toTemplate(type, this.#settings);
    } catch (error) {
      this.#logger.warn(
        `No template for the component type ${
          type.name
        } of ${type.clusters.join(
          ', ',
        )}: its annotation kubevela.io/template cannot be used: ${
          (error as Error).message
        }`,
      );
      return undefined;
    }
  }

  async #keep(made: Entity[]): Promise<Entity[]> {
    const names = new Set(made.map(({ metadata }) => metadata.name));
    return (await this.#known.list())
      .filter(({ metadata }) => !names.has(metadata.name))
      .map(withoutCatalogFields);
  }
}
