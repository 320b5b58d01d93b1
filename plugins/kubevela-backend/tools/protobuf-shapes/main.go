// Prints descriptions of Kubernetes' built-in kinds for the portal's protobuf reader, in TypeScript: the
// number of each field, its name in JSON, and when JSON leaves it out. `yarn generate:protobuf` runs it.
package main

import (
	"fmt"
	"log"
	"reflect"
	"runtime/debug"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	autoscalingv2 "k8s.io/api/autoscaling/v2"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

// What the portal watches of every cluster. StatefulSets are missing: their claim templates name their kind
// in JSON, and not in protobuf.
var kinds = []struct {
	key    string
	object any
}{
	{"/v1/ConfigMap", corev1.ConfigMap{}},
	{"/v1/PersistentVolumeClaim", corev1.PersistentVolumeClaim{}},
	{"/v1/Pod", corev1.Pod{}},
	{"/v1/Service", corev1.Service{}},
	{"apps/v1/DaemonSet", appsv1.DaemonSet{}},
	{"apps/v1/Deployment", appsv1.Deployment{}},
	{"apps/v1/ReplicaSet", appsv1.ReplicaSet{}},
	{"autoscaling/v2/HorizontalPodAutoscaler", autoscalingv2.HorizontalPodAutoscaler{}},
	{"batch/v1/CronJob", batchv1.CronJob{}},
	{"batch/v1/Job", batchv1.Job{}},
	{"networking.k8s.io/v1/Ingress", networkingv1.Ingress{}},
}

// Types whose JSON is not that of their fields.
var special = map[reflect.Type]string{
	reflect.TypeFor[metav1.Time]():               "time",
	reflect.TypeFor[resource.Quantity]():         "quantity",
	reflect.TypeFor[intstr.IntOrString]():        "intOrString",
	reflect.TypeFor[[]byte]():                    "base64",
	reflect.TypeFor[metav1.TypeMeta]():           "",
	reflect.TypeFor[metav1.ManagedFieldsEntry](): "",
}

// Names of the descriptions that are written already.
var written = map[reflect.Type]string{}
var taken = map[string]reflect.Type{}

func main() {
	fmt.Printf("// Made by `yarn generate:protobuf` from k8s.io/api %s: not to be changed by hand.\n", version())
	fmt.Println("import { inline, list, type Shape, whole, zero } from '../shape';")
	var lines []string
	for _, kind := range kinds {
		name := describe(reflect.TypeOf(kind.object), true)
		lines = append(lines, fmt.Sprintf("  '%s': %s,", kind.key, name))
	}
	fmt.Println("\n/** Built-in kinds with all their fields: `group/version/kind`. */")
	fmt.Println("export const KUBERNETES_KINDS: Readonly<Record<string, Shape>> = {")
	fmt.Println(strings.Join(lines, "\n"))
	fmt.Println("};")
}

func version() string {
	info, ok := debug.ReadBuildInfo()
	if ok {
		for _, module := range info.Deps {
			if module.Path == "k8s.io/api" {
				return module.Version
			}
		}
	}
	log.Fatal("the version of k8s.io/api is not known")
	return ""
}

// describe writes the description of a struct, those that it needs before it, and returns its name.
func describe(t reflect.Type, isRoot bool) string {
	if name, done := written[t]; done {
		return name
	}
	if _, namesKind := t.FieldByName("TypeMeta"); namesKind && !isRoot {
		log.Fatalf("%v names its kind in JSON only", t)
	}
	var fields []string
	for i := range t.NumField() {
		if field := describeField(t.Field(i)); field != "" {
			fields = append(fields, field)
		}
	}
	name := lowerFirst(t.Name())
	if other, clash := taken[name]; clash {
		log.Fatalf("%v and %v have the same name", t, other)
	}
	taken[name], written[t] = t, name
	fmt.Printf("\nconst %s = whole({\n%s\n});\n", name, strings.Join(fields, "\n"))
	return name
}

func describeField(field reflect.StructField) string {
	tag := field.Tag.Get("protobuf")
	if tag == "" {
		return ""
	}
	parts := strings.Split(tag, ",")
	name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
	if name == "-" {
		return ""
	}
	isInline := name == ""
	if isInline {
		name = lowerFirst(field.Name)
		for _, part := range parts {
			if after, found := strings.CutPrefix(part, "name="); found {
				name = after
			}
		}
	}
	t := field.Type
	isPointer := t.Kind() == reflect.Pointer
	if isPointer {
		t = t.Elem()
	}
	isList := t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Uint8
	if isList {
		t = t.Elem()
	}
	value := valueOf(t)
	if value == "" {
		return ""
	}
	isScalar := value == "'string'" || value == "'number'" || value == "'boolean'"
	isTime := value == "'time'"
	switch {
	case isInline:
		value = fmt.Sprintf("inline(%s)", value)
	case isList:
		value = fmt.Sprintf("list(%s)", value)
	case isScalar && (isPointer || !strings.Contains(options, "omitempty")),
		// Of a struct `omitempty` leaves nothing out.
		isTime && !isPointer && !strings.Contains(options, "omitzero"):
		value = fmt.Sprintf("zero(%s)", value)
	}
	return fmt.Sprintf("  %s: [%s, %s],", name, parts[1], value)
}

func lowerFirst(name string) string {
	return strings.ToLower(name[:1]) + name[1:]
}

// valueOf returns how a value is written in TypeScript; nothing for what is never read.
func valueOf(t reflect.Type) string {
	if value, found := special[t]; found {
		if value == "" {
			return ""
		}
		return "'" + value + "'"
	}
	switch t.Kind() {
	case reflect.String:
		return "'string'"
	case reflect.Bool:
		return "'boolean'"
	case reflect.Int32, reflect.Int64:
		return "'number'"
	case reflect.Struct:
		return describe(t, false)
	case reflect.Map:
		switch element := t.Elem(); {
		case element.Kind() == reflect.String:
			return "'strings'"
		case element == reflect.TypeFor[resource.Quantity]():
			return "'quantities'"
		case element == reflect.TypeFor[[]byte]():
			return "'base64s'"
		}
	}
	log.Fatalf("%v cannot be described yet", t)
	return ""
}
