// Texts that are neither in the catalogue nor in the record layouts.

/** Where older guides and the vendor's contract of May 2026 differ: section, topic, older form, contract. */
export const differences = [
  ['home', 'API host', 'https://{region}.connect.eset.com', 'https://{region}.{category}.eset.systems, one host for each category'],
  ['oauth', 'Token address', 'https://{region}.connect.eset.com/oauth/token', 'https://{region}.business-account.iam.eset.systems/oauth/token'],
  ['home', 'Regions', 'eu, us, jp, ca, de; elsewhere "EU or US", or US alone', 'eu, de, us, ca and jpn, in lower case; jp is understood here'],
  ['endpoints', 'Number of domains', '13', '15 categories and the token service; patches, vulnerabilities and identity came later'],
  ['incidents', 'EDR rules', '/v1/edr-rules', '/v2/edr-rules and /v2/edr-rule-exclusions'],
  ['policies', 'Policies', '/v1/policies, all of create, read, update and delete, with deviceCount', '/v2/policies: create, get, list and delete; no update, and no deviceCount'],
  ['automation', 'Tasks', '/v1/tasks, states COMPLETED and RUNNING', '/v1/device_tasks and its runs: TASK_RUN_STATUS_QUEUED, RUNNING, FINISHED, FAILED, SUPPRESSED'],
  ['devices', 'Underscore or hyphen', 'device_groups alone has an underscore', 'underscore in device_groups and device_tasks; hyphen in detection-groups, edr-rules, policy-assignments, quarantined-objects, role-assignments, device-patches'],
  ['incidents', 'Closing and reopening incidents', 'PATCH', 'POST /v2/incidents/{incidentUuid}:close and :reopen; there is no PATCH anywhere'],
  ['incidents', 'Filters of detections', 'resolved, severity, deviceUuid', 'version 1: deviceUuid, startTime, endTime; version 2: cloudOfficeTenantUuid, startTime, endTime; resolved only in the filter of detection-groups:search'],
  ['incidents', 'Words of severity', 'HIGH, MEDIUM, LOW', 'SEVERITY_LEVEL_… of five levels; INCIDENT_SEVERITY_LEVEL_… for incidents'],
  ['incidents', 'Resolving in batches', 'batchResolve', 'there is none: :resolve for one detection or one group, :batchGet to read several'],
  ['incidents', 'Detection groups', 'GET and POST on /v2/detection-groups', 'list, get, :resolve and :search; none can be created'],
  ['devices', 'Members of a device', 'name, operatingSystem {name, version}, isIsolated, groupUuid', 'displayName, operatingSystem {displayName, version {…}}, parentGroupUuid; no member says whether the device is isolated'],
  ['explorer', 'Total of a list', 'totalItems', 'totalSize, and only on some lists'],
  ['limits', 'Rate limits', 'of each token: 10 a second, detections 5, writes to devices 3, tasks 10', 'one limit of 10 a second for credentials, account and address together, and fair use of 2 a second. No limits of domains are published; the client keeps the older ones as well, to be safe'],
  ['incidents', 'Version 2 of detections', 'ESET Cloud Office Security only', 'serves detections of ESET Inspect, of devices and of cloud offices'],
  ['incidents', 'Version 2 in Japan', 'not available', 'the contract lists a Japanese host for version 2 of incidents; whether it has detections is unconfirmed'],
  ['devices', 'Families of operating systems', '1 Windows, 2 macOS, 3 Linux, 4 Android, 5 iOS', '1 Windows, 2 Linux, 3 Apple, 4 Android, 5 Windows Mobile, 6 Symbian, 7 UNIX'],
  ['devices', 'Status of enrolment', 'DEVICE_ENROLLMENT_STATUS_ENROLLED', 'PENDING, FINISHED, FAILED or UNSPECIFIED'],
  ['devices', 'managementDomain', 'a host name such as eu.automation.eset.systems', 'the account domain that the device belongs to, opaque; no host of the API'],
  ['devices', 'Test of deviceType', 'whether it contains SERVER or VIRTUAL', 'exact words: DEVICE_TYPE_SERVER, DEVICE_TYPE_VIRTUAL_MACHINE, DEVICE_TYPE_NOTEBOOK, DEVICE_TYPE_DESKTOP and others'],
  ['devices', 'Addresses', 'primaryLocalIpAddress and publicIpAddress since 3.1', 'both exist; the release that brought them is unconfirmed'],
  ['policies', 'Id for deleting an assignment', 'assignments[*].policyUuid', 'assignments[*].uuid'],
  ['incidents', 'End of a time range', 'at or before the end', 'startTime belongs to the range, endTime does not'],
  ['automation', 'Expiry of a task', 'six months by default', 'not set by the contract; an old text has about 30 days for copied tasks'],
  ['automation', 'Cleaning by a scan', 'on by default', 'off in the vendor\'s example: set it explicitly'],
  ['permissions', 'Scopes', 'a scope for each domain: Security Read, Device Read/Write, Task Read/Write and so on', 'no OAuth scopes: permission sets of the API user'],
  ['oauth', 'client_credentials', 'refused with 400', 'not among the grant types; the status of the refusal (4xx) is not documented'],
  ['permissions', 'Identity', 'a domain "Identity"', 'the category iam: /v2/permissions, /v2/role-assignments, /v2/roles'],
  ['devices', 'Isolation', 'an operation on the device', 'a device task with the action StartNetworkIsolation or EndNetworkIsolation'],
  ['quarantine', 'Restore and delete', 'one object at a time', 'batches by ids or by filter; downloads come as ZIP'],
];

/** Known limits, which are not faults. */
export const limitations = [
  ['client_credentials', 'Only the grants password and refresh_token are accepted.'],
  ['Japan', 'There is no host for quarantine and none for users. Detections of version 2 are unconfirmed there: use version 1, which lacks what version 2 adds, such as the triggering event and the command line.'],
  ['Tasks', 'The API creates and shows only tasks with a manual trigger. Scheduled tasks, and tasks that an event starts, are in the web console.'],
  ['Isolation', 'No member of a device says whether it is isolated. Read the runs of the task.'],
  ['Policies', 'A policy cannot be changed. Create a new one and assign it instead.'],
  ['Totals', 'Most lists have no total. The console then shows how many records it received, with a plus if there are more.'],
  ['Long errors', 'Only the first 64 KiB of a refusal are passed on.'],
];

/** Waiting after a 429, for programs that do not use the client. */
export const backoff = {
  Python: `import random, time, urllib.error, urllib.request

def patiently(request, tries=6):
    for attempt in range(tries):
        try:
            return urllib.request.urlopen(request)
        except urllib.error.HTTPError as error:
            if error.code != 429 or attempt == tries - 1:
                raise
            asked = error.headers.get("Retry-After", "")
            wait = max(2 ** attempt, int(asked) if asked.isdigit() else 0)
            time.sleep(wait + random.random())  # 1, 2, 4, 8, 16 seconds and a little`,
  PowerShell: `foreach ($attempt in 0..5) {
    try { $answer = Invoke-WebRequest -UseBasicParsing -Uri $uri -Headers $headers; break }
    catch {
        if ($attempt -eq 5 -or [int]$_.Exception.Response.StatusCode -ne 429) { throw }
        Start-Sleep -Milliseconds ([math]::Pow(2, $attempt) * 1000 + (Get-Random -Maximum 1000))
    }
}`,
  Rust: `// The client does this automatically: within the deadline it waits as long as the service asks, and longer each time.
let client = EsetClient::builder(region, username, password)
    .retry(Retry::new().deadline(Duration::from_secs(60)))
    .build()?;`,
};

export const troubles = [
  ['400 from the token service', 'Use grant_type=password with username and password as a form (application/x-www-form-urlencoded), not as JSON. client_credentials is no longer accepted.'],
  ['401 unauthorized', 'The relay renews an expired token and tries once more. If the 401 remains, the API user is disabled, its password is wrong, or the header is not "Authorization: Bearer" with a space.'],
  ['403 forbidden', 'The API user lacks the permission set, or the tenant lacks the product. The endpoint page names both.'],
  ['404 in Japan', 'Quarantine and users have no Japanese host. For detections use version 1 there. The label of the region is jpn.'],
  ['429 too many requests', 'No Retry-After is promised. Wait 1, 2, 4, 8, 16 seconds, and read in batches where a batchGet exists. See the rate limits for the windows of this client.'],
  ['CORS errors in a browser', 'The vendor does not answer browsers of other origins. Send calls to this relay; a page served elsewhere needs its origin allowed with --allow-origin and the relay in PROXY_ENDPOINT.'],
  ['202 and no answer', 'The answer is being prepared. Send the same request again with the header response-id to fetch it; the relay does that automatically.'],
  ['428 from the relay', 'The operation changes something: unlock it in the explorer and confirm exactly this call.'],
  ['421 from the relay', 'The console was opened under a name that it does not know. Use its address, or allow the name with --allow-host.'],
  ['Tasks of the web console are missing', 'The API creates and shows only tasks with a manual trigger. Scheduled tasks are in the web console.'],
  ['Counters do not move', 'A hidden tab sends no requests. The counters continue as soon as it is shown.'],
  ['413, 414 or 408 from the relay', 'Bodies hold at most 256 KiB, paths and queries 8 KiB, and a request has to arrive within ten seconds.'],
  ['502 or 504 without an id', 'The host was not reached, or did not answer in time. See its latency in the status section. A write may still have been carried out: check before you repeat it.'],
  ['No syslog events arrive', 'Set the lowest level to Information, open the port for the egress addresses of your region, and expect a heartbeat every hour; without it the connection is not kept open.'],
];

export const settings = [
  ['ESET_REGION', 'required for live', 'Region of the tenant: eu, de, us, ca or jpn (jp is understood).'],
  ['ESET_USERNAME', 'required for live', 'E-mail address of an API user for the console alone.'],
  ['ESET_PASSWORD', 'required for live', 'Password of the API user, which stays in the relay. Each of these can also be in a file that NAME_FILE names.'],
  ['ESET_BASE_URL', 'optional', 'A gateway in place of the vendor\'s hosts.'],
  ['PROXY_ENDPOINT', 'optional', 'Origin of the relay, for a page that is served elsewhere.'],
  ['TOKEN_REFRESH_BUFFER', '300', 'How many seconds before its expiry a token is renewed.'],
  ['ESET_CONSOLE_PASSWORD', 'optional', 'Password of the console, needed beyond loopback.'],
  ['Ticker', '3 seconds', 'How long each detection is shown; the list is read every 30 seconds.'],
  ['Cards', '30 seconds', 'How often detections, devices and events are read; a hidden tab sends no requests.'],
];

export const syslog = [
  ['Format', 'JSON', 'The format that most SIEMs read. "ESET Notifications" is plain text.'],
  ['Envelope', 'Syslog', 'The standard envelope.'],
  ['Lowest level', 'Information', 'A higher level drops events.'],
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
