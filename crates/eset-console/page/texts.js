// What neither the catalogue nor the record layouts say.

/** Where older guides and the vendor's contract of May 2026 differ: topic, older form, contract. */
export const differences = {
  oauth: [
    ['Token address', '{region}.connect.eset.com/oauth/token', '{region}.business-account.iam.eset.systems/oauth/token'],
    ['Scopes', 'a scope for each domain', 'no OAuth scopes: the permission sets of the API user decide'],
    ['client_credentials', 'refused with 400', 'not among the grant types; which 4xx comes is not promised'],
  ],
  home: [
    ['API host', '{region}.connect.eset.com', '{region}.{category}.eset.systems, one host for each category'],
    ['Regions', 'eu us jp ca de', 'eu de us ca jpn'],
    ['Total of a list', 'totalItems', 'totalSize, and only on some lists'],
  ],
  permissions: [['Domains', '13', '15 categories and the token service'], ['Version 2 of detections', 'ESET Cloud Office Security only', 'serves ESET Inspect, devices and cloud offices'], ['Identity', 'a domain "Identity"', 'the category iam: /v2/permissions, /v2/roles, /v2/role-assignments']],
  incidents: [
    ['Filters of detections', 'resolved, severity, deviceUuid', 'version 1: deviceUuid, startTime, endTime; version 2: cloudOfficeTenantUuid, startTime, endTime; resolved only in the filter of detection-groups:search'],
    ['Severity', 'HIGH, MEDIUM, LOW', 'SEVERITY_LEVEL_… of five levels; INCIDENT_SEVERITY_LEVEL_… for incidents'],
    ['Batch resolve', 'a batchResolve exists', 'it does not: :resolve for one detection or one group, :batchGet to read several'],
    ['Detection groups', 'GET and POST on the list', 'list, get, :resolve and :search; none can be created'],
    ['Closing incidents', 'PATCH', 'POST /v2/incidents/{uuid}:close and :reopen; there is no PATCH anywhere'],
    ['EDR rules', '/v1/edr-rules', '/v2/edr-rules and /v2/edr-rule-exclusions'],
    ['Version 2 in Japan', 'not available', 'the specification lists a Japanese host for version 2 of incidents; detections there are unconfirmed'],
  ],
  devices: [
    ['Members', 'name, operatingSystem{name}, isIsolated, groupUuid', 'displayName, operatingSystem{displayName, version}, parentGroupUuid; no member tells of isolation'],
    ['Isolation', 'an operation on the device', 'a device task of automation with the action to isolate'],
    ['Device groups', 'device-groups', 'device_groups and device_tasks with an underscore'],
    ['Addresses since 3.1', 'primaryLocalIpAddress, publicIpAddress', 'both exist; the release that brought them is unconfirmed'],
  ],
  policies: [['Address', '/v1/policies, all of create, read, update, delete', '/v2/policies; create, get, list and delete, no update, no count of devices']],
  quarantine: [['Restore and delete', 'one object at a time', 'batches by ids or by filter; downloads come as ZIP']],
  automation: [['Address and states', '/v1/tasks, COMPLETED and RUNNING', '/v1/device_tasks and its runs; TASK_RUN_STATUS_QUEUED, RUNNING, FINISHED, FAILED, SUPPRESSED']],
  limits: [['Limits', 'of each token: 10 a second, detections 5, device writes 3, tasks 10', 'published is one limit of 10 a second for credentials, account and address, and fair use of 2 a second when it is busy. The client keeps the older, stricter limits of classes as well']],
};

export const troubles = [
  ['400 from the token service', 'Use grant_type=password with username and password as a form (application/x-www-form-urlencoded), not as JSON. client_credentials is no longer accepted.'],
  ['401 unauthorized', 'The relay renews an expired token and tries once more. If a 401 stays, the API user is disabled, its password is wrong, or the header is not "Authorization: Bearer" with a space.'],
  ['403 forbidden', 'The API user lacks the permission set, or the tenant the product. The endpoint page names both.'],
  ['404 in Japan', 'Quarantine and users have no Japanese host. For detections use version 1 there. The label of the region is jpn.'],
  ['429 too many requests', 'No Retry-After is promised. Wait 1, 2, 4, 8, 16 seconds, and read in batches where a batchGet exists. See the rate limits for the windows of this client.'],
  ['CORS errors in a browser', 'The vendor does not answer browsers of other origins. Send calls to this relay; a page served elsewhere needs its origin allowed with --allow-origin and the relay in PROXY_ENDPOINT.'],
  ['202 and no answer', 'The answer is prepared. The same request again, with the header response-id, fetches it. The relay does that by itself.'],
  ['428 from the relay', 'The operation changes something: unlock it in the explorer and confirm the very call.'],
  ['421 from the relay', 'The console was opened under a name that it does not know. Use its address, or allow the name with --allow-host.'],
  ['Tasks of the web console are missing', 'Only tasks with a manual trigger are made and seen through REST. Scheduled ones are in the web console.'],
  ['Counters do not move', 'A hidden tab asks for nothing. They go on as soon as it is shown.'],
  ['No syslog events arrive', 'Set the lowest level to Information, open the port for the egress addresses of your region, and expect a heartbeat every hour; without it the connection is not held.'],
];

export const settings = [
  ['ESET_REGION', 'required for live', 'Region of the tenant: eu, de, us, ca or jpn (jp is understood).'],
  ['ESET_USERNAME', 'required for live', 'E-mail address of an API user of its own.'],
  ['ESET_PASSWORD', 'required for live', 'Its password. It stays in the relay.'],
  ['ESET_BASE_URL', 'optional', 'A gateway in place of the vendor\'s hosts.'],
  ['PROXY_ENDPOINT', 'optional', 'Origin of the relay, for a page that is served elsewhere.'],
  ['TOKEN_REFRESH_BUFFER', '300', 'Seconds before its end at which a token is renewed.'],
  ['ESET_CONSOLE_PASSWORD', 'optional', 'Password of the console, needed beyond loopback.'],
];

export const syslog = [
  ['Format', 'JSON', 'What most SIEMs read. "ESET Notifications" is plain text.'],
  ['Envelope', 'Syslog', 'The standard envelope.'],
  ['Lowest level', 'Information', 'A higher one drops events.'],
  ['Destination', 'address of the collector', 'An Elastic agent, a Sentinel forwarder or another collector.'],
  ['Port', '514', 'Usually 6514 with TLS.'],
  ['Protocol', 'TCP', 'UDP loses events.'],
  ['Types', 'all', 'Detections, firewall, HIPS, audit and ESET Inspect.'],
];

export const changes = [
  ['2.5 (May 2024)', 'The grant client_credentials was deprecated and later removed.'],
  ['2.8', 'Quarantine.'], ['2.9', 'Download of quarantined objects in batches.'],
  ['2.13', 'New egress addresses of syslog.'], ['2.14', 'Closing, reopening and commenting incidents.'],
  ['3.1', 'Addresses of devices.'], ['3.3', 'Users.'], ['3.4', 'Hourly heartbeat of syslog.'], ['3.5', 'Identity (iam).'],
];
