/** Forms made from definitions. */
export const form = {
  'form.mode': 'Show parameters as',
  'form.mode.form': 'Form',
  'form.mode.yaml': 'YAML',
  'form.yaml': 'Parameters of {{name}} as YAML',
  'form.noSchema':
    'The cluster does not say which parameters this takes: write them as YAML.',
  'form.noNames':
    'The definition names no parameters: what it takes is written as YAML.',
  'form.noForm': 'No form can show these parameters: write them as YAML.',
  'form.more': '{{number}} more',
  'form.less': 'Less',
  'form.add': 'Add to {{label}}',
  'form.addEntry': 'Add entry',
  'form.remove': 'Remove {{label}}',
  'form.item': '{{label}} {{number}}',
  'form.key': 'Name',
  'form.keyOf': '{{label}}, name {{number}}',
  'form.entryValue': 'Value of {{label}}',
  'form.twice': 'This name is there twice: the last one counts.',
  'form.yes': 'Yes',
  'form.no': 'No',
  'form.unset': 'Not set',
  'form.default': '{{value}} (default)',
  'form.defaultHint': 'Default: {{value}}',
  'form.alternative': 'Given as',
  'form.otherValue': 'Another value',
  'form.nth': 'Alternative {{number}}',
  'form.anyHint': 'Any value, as YAML',
  'form.refers.new':
    '{{name}} is not there yet: it has to be made before this works.',
  'form.refers.problem':
    'The names that are there cannot be listed: {{problem}}',
  'form.cron.locale': 'en',
  'form.cron.next': 'Next (UTC): {{times}}',
  'form.cron.never': 'It never runs.',
  'form.image.untagged':
    'Without a tag this is latest: say which version runs.',
  'form.certificate.file': '{{label}} from a file',
  'form.certificate.tooLarge':
    '{{file}} is larger than {{limit}} KB: it is no certificate and no key.',
  'form.certificate.hint':
    'In base64. What is pasted as PEM becomes base64 by itself.',
  'form.patch.component': 'Component',
  'form.patch.properties': 'Properties',
  'form.patch.any':
    'As YAML. Name a component of this Application to have its form.',
  'form.version.label': 'Type version ({{type}})',
  'form.version.newest': 'The newest ({{version}})',
  'form.version.any': 'The newest',
  'form.version.follows': 'It follows the platform’s releases.',
  'form.version.stays': 'It stays with this version when the platform changes.',
  'form.problem.cronFields':
    'A schedule has five parts (minute, hour, day, month, weekday); here are {{number}}.',
  'form.problem.cronPart': 'Part {{nth}} of the schedule, {{part}}, is none.',
  'form.problem.cronZone':
    'Kubernetes takes no time zone in a schedule: leave TZ= out.',
  'form.problem.duration':
    'This is no duration: write for example 30s, 5m or 1h30m. Days are written as hours.',
  'form.problem.port': 'A port is between 1 and 65535.',
  'form.problem.required': 'This is needed.',
  'form.problem.type': 'This must be of type {{type}}.',
  'form.problem.enum': 'This must be one of {{values}}.',
  'form.problem.pattern': 'This must match {{pattern}}.',
  'form.problem.minimum': 'This must be at least {{limit}}.',
  'form.problem.maximum': 'This must be at most {{limit}}.',
  'form.problem.exclusiveMinimum': 'This must be more than {{limit}}.',
  'form.problem.exclusiveMaximum': 'This must be less than {{limit}}.',
  'form.problem.minLength': 'This must have at least {{limit}} characters.',
  'form.problem.maxLength': 'This must have at most {{limit}} characters.',
  'form.problem.invalid': 'The definition does not take this value.',
  'form.problem.quantity':
    'Kubernetes does not take this as a quantity: write for example 500m, 2, 512Mi or 10Gi.',
  'form.problem.image': 'An image has no spaces.',
  'form.problem.unknown':
    'The definition knows no parameter {{parameter}}: it is ignored.',
  'form.problem.unknownMeant':
    'The definition knows no parameter {{parameter}}: it is ignored. Did you mean {{meant}}?',
  'form.problem.pending': 'The form of {{type}} is still being read',
  'form.problem.yaml': 'This is no YAML: {{message}}',
  'form.problem.yamlLine': 'Line {{line}} is no YAML: {{message}}',
  'form.problem.yamlMapping':
    'What stands here has to be names with values: name: value.',
  'form.problem.yamlSeveral':
    'There are several documents here; only one can be taken.',
  'form.problem.yamlLong':
    'This is too long: half a million characters are the most.',
  'form.types.label': 'Component type',
  'form.types.filter': 'Find a type',
  'form.types.none': 'No type is called that.',
  'form.types.gone': 'The cluster has no component type {{type}}.',
  'form.traits.title': 'Traits',
  'form.traits.add': 'Add a trait',
  'form.traits.others': 'Also those not made for {{type}} ({{number}})',
  'form.traits.misfit': 'The trait {{trait}} is made for {{fits}}.',
  'form.traits.conflict':
    'The traits {{trait}} and {{other}} do not go together: the last one wins.',
  'form.target.label': 'Where it runs',
  'form.target.choose': 'Choose a place',
  'form.target.help':
    'The cluster and namespace that the Application is created in',
  'form.target.denied': '{{target}}: you may not create Applications there',
  'form.target.problem': '{{target}}: {{problem}}',
  'form.target.none': 'There is no place where you may create Applications.',
  'form.target.gone': '{{target}} cannot be chosen any more.',
  'form.target.needed': 'Choose where it runs.',
  'form.target.first':
    'Choose first where it runs: the types are those of that cluster.',
  'form.targets.shut': 'Places that cannot be used now: {{number}}',
  'form.name.label': 'Name of the Application',
  'form.name.help': 'Lower-case letters, digits and hyphens',
  'form.name.needed': 'An Application needs a name.',
  'form.name.long': 'A name has at most {{max}} characters.',
  'form.name.invalid':
    'A name has lower-case letters, digits and hyphens, and begins and ends with a letter or digit.',
  'form.name.taken': '{{target}} has an Application {{name}} already.',
  'form.name.free': '{{name}} is free.',
  'form.name.checking': 'Looking whether it is free',
  'form.component.needed': 'Choose a component type.',
  'form.component.problem': '{{place}}: {{message}}',
} as const;
