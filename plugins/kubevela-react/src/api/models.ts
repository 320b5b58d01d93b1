import type * as api from '@velastage/plugin-kubevela-common';
import type { Plain } from './plain';

/** One attempt to change something. @public */
export type ActivityEntry = Plain<api.ActivityEntry>;
/** A page of attempts. @public */
export type ActivityList = Plain<api.ActivityList>;
/** One row per application. @public */
export type Application = Plain<api.Application>;
/** Counts of the rows with one value of a field. @public */
export type ApplicationGroup = Plain<api.ApplicationGroup>;
/** The groups of a list. @public */
export type ApplicationGroupList = Plain<api.ApplicationGroupList>;
/** A page of applications. @public */
export type ApplicationList = Plain<api.ApplicationList>;
/** What is wrong with an Application, and where in it. @public */
export type ApplyProblem = Plain<api.ApplyProblem>;
/** What came, or would come, of writing an Application. @public */
export type ApplyResult = Plain<api.ApplyResult>;
/** What came, or would come, of copying an Application. @public */
export type CopyResult = Plain<api.CopyResult>;
/** A parameter that source and target of a copy do not share. @public */
export type CopyParameter = Plain<api.CopyParameter>;
/** What a promotion asks for. @public */
export type CopyPrecondition = Plain<api.CopyPrecondition>;
/** What somebody has said of one parameter of a copy. @public */
export type CopyChoice = Plain<api.CopyChoice>;
/** The parameters of several instances beside each other. @public */
export type ParameterComparison = Plain<api.ParameterComparison>;
/** One of them that differs. @public */
export type ParameterRow = Plain<api.ParameterRow>;
/** Something that the backend may not see, and the rule that would change it. @public */
export type BlindSpot = Plain<api.BlindSpot>;
/** Something about the log of several pods: a line, how a container stands, or what is left out. @public */
export type LogRecord = Plain<api.LogRecord>;
/** Something to know before an operation, or why there is none. @public */
export type OperationNote = Plain<api.OperationNote>;
/** What a cluster accepted. @public */
export type OperationResult = Plain<api.OperationResult>;
/** The state that an operation is decided on. @public */
export type Preconditions = Plain<api.Preconditions>;
/** One thing that can be done to a resource. @public */
export type ResourceOperation = Plain<api.ResourceOperation>;
/** One object that an Application is rendered to. @public */
export type RenderedChange = Plain<api.RenderedChange>;
/** The objects that an Application is rendered to. @public */
export type RenderedChanges = Plain<api.RenderedChanges>;
/** What can be done to a resource. @public */
export type ResourceOperations = Plain<api.ResourceOperations>;
/** A configured cluster. @public */
export type Cluster = Plain<api.Cluster>;
/** How fresh a cluster's part of an answer is. @public */
export type ClusterFreshness = Plain<api.ClusterFreshness>;
/** A definition that is not on this cluster as it is on others. @public */
export type DefinitionDifference = Plain<api.DefinitionDifference>;
/** What can be chosen from in a form. @public */
export type ChoiceKind = api.ChoiceKind;
/** Names to choose from. @public */
export type ChoiceList = Plain<api.ChoiceList>;
/** A namespace that an Application can be created in. @public */
export type CreateTarget = Plain<api.CreateTarget>;
/** Where Applications can be created. @public */
export type CreateTargetList = Plain<api.CreateTargetList>;
/** A repository of Helm charts with what is in it. @public */
export type ChartRepository = Plain<api.ChartRepository>;
/** The configured repositories of Helm charts. @public */
export type ChartRepositoryList = Plain<api.ChartRepositoryList>;
/** A Helm chart by its newest version. @public */
export type ChartSummary = Plain<api.ChartSummary>;
/** A version of a Helm chart. @public */
export type ChartVersion = Plain<api.ChartVersion>;
/** The versions of a Helm chart, newest first. @public */
export type ChartVersionList = Plain<api.ChartVersionList>;
/** One version of a Helm chart with its values. @public */
export type ChartContent = Plain<api.ChartContent>;
/** A type that Applications are made of, with its parameters. @public */
export type Definition = Plain<api.Definition>;
/** The types of a cluster. @public */
export type DefinitionList = Plain<api.DefinitionList>;
/** A type without its parameters. @public */
export type DefinitionSummary = Plain<api.DefinitionSummary>;
/** The configured clusters. @public */
export type ClusterList = Plain<api.ClusterList>;
/** A component of an instance. @public */
export type Component = Plain<api.Component>;
/** Where the live view and vela-core's status differ. @public */
export type Disagreement = Plain<api.Disagreement>;
/** An event of a resource. @public */
export type Event = Plain<api.Event>;
/** Events of a resource, newest first. @public */
export type EventList = Plain<api.EventList>;
export type FieldManager = Plain<api.FieldManager>;
export type FieldManagerList = Plain<api.FieldManagerList>;
/** Counts of a field's values. @public */
export type Facet = Plain<api.Facet>;
/** A health with its message and age. @public */
export type HealthStatus = Plain<api.HealthStatus>;
/** A container image with its versions and where each runs. @public */
export type Image = Plain<api.Image>;
/** An instance that runs an image. @public */
export type ImageInstance = Plain<api.ImageInstance>;
/** A page of images. @public */
export type ImageList = Plain<api.ImageList>;
/** One version of an image. @public */
export type ImageTag = Plain<api.ImageTag>;
/** What a scanner in the cluster found in an image. @public */
export type ImageScan = Plain<api.ImageScan>;
/** One instance with all that is known of it. @public */
export type Instance = Plain<api.Instance>;
/** A page of instances. @public */
export type InstanceList = Plain<api.InstanceList>;
/** One instance in a list. @public */
export type InstanceSummary = Plain<api.InstanceSummary>;
/** A resource as YAML. @public */
export type Manifest = Plain<api.Manifest>;
/** What is wrong, in a sentence. @public */
export type Problem = Plain<api.Problem>;
/** A resource that differs from what was applied. @public */
export type ResourceDrift = Plain<api.ResourceDrift>;
/** A resource in an instance's tree. @public */
export type ResourceNode = Plain<api.ResourceNode>;
/** Names a Kubernetes object. @public */
export type ResourceRef = Plain<api.ResourceRef>;
/** An instance's resources with parent ids. @public */
export type ResourceTree = Plain<api.ResourceTree>;
/** A version of an Application that was rolled out, or an edit that was not yet. @public */
export type Revision = Plain<api.Revision>;
/** One thing that differs between two revisions. @public */
export type RevisionChange = Plain<api.RevisionChange>;
/** What differs between two revisions. @public */
export type RevisionDiff = Plain<api.RevisionDiff>;
/** @public */
export type DefinitionDiff = Plain<api.DefinitionDiff>;
/** The history of an instance, newest first. @public */
export type RevisionList = Plain<api.RevisionList>;
/** A progressive rollout inside a cluster, whatever the engine. @public */
export type Rollout = Plain<api.Rollout>;
/** The rollouts of an instance. @public */
export type RolloutList = Plain<api.RolloutList>;
/** One step of a rollout. @public */
export type RolloutStep = Plain<api.RolloutStep>;
/** A trait of a component. @public */
export type Trait = Plain<api.Trait>;
/** An instance's workflow. @public */
export type Workflow = Plain<api.Workflow>;
/** A step of a workflow. @public */
export type WorkflowStep = Plain<api.WorkflowStep>;
/** What a workflow's steps are given, take and hand on. @public */
export type WorkflowValues = Plain<api.WorkflowValues>;
/** What one step is given, takes and hands on. @public */
export type WorkflowStepValues = Plain<api.WorkflowStepValues>;
