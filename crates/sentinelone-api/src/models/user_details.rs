//! Users of the console. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::{ApiTokenDetails, ScopeRole, Secret, UserScope};

record! {
    /// User details, as returned by `GET users/{user_id}`.
    pub struct UserDetails {
        /// The account.
        pub account: Option<Reference> = "account",
        /// Whether the user has agreed to the licence agreement.
        pub agreed_eula: Option<bool> = "agreedEula",
        /// The agreement URL.
        pub agreement_url: Option<String> = "agreementUrl",
        /// Whether to allow remote shell.
        pub allow_remote_shell: Option<bool> = "allowRemoteShell",
        /// The API token.
        pub api_token: Option<ApiTokenDetails> = "apiToken",
        /// Whether the user can generate API tokens.
        pub can_generate_api_token: Option<bool> = "canGenerateApiToken",
        /// The date joined.
        pub date_joined: Option<String> = "dateJoined",
        /// The elevated session duration minutes.
        pub elevated_session_duration_minutes: Option<Integer> = "elevatedSessionDurationMinutes",
        /// The e-mail address.
        pub email: Option<String> = "email",
        /// Whether the e-mail address is read-only.
        pub email_read_only: Option<bool> = "emailReadOnly",
        /// Whether the e-mail address is verified.
        pub email_verified: Option<bool> = "emailVerified",
        /// The first login.
        pub first_login: Option<String> = "firstLogin",
        /// The full name.
        pub full_name: Option<String> = "fullName",
        /// Whether the full name is read-only.
        pub full_name_read_only: Option<bool> = "fullNameReadOnly",
        /// The global organization id.
        pub global_organization_id: Option<String> = "globalOrganizationId",
        /// The global user id.
        pub global_user_id: Option<String> = "globalUserId",
        /// Whether the groups are read-only.
        pub groups_read_only: Option<bool> = "groupsReadOnly",
        /// The id.
        pub id: Option<String> = "id",
        /// Whether it is external login user.
        pub is_external_login_user: Option<bool> = "isExternalLoginUser",
        /// Whether it is system.
        pub is_system: Option<bool> = "isSystem",
        /// The last login.
        pub last_login: Option<String> = "lastLogin",
        /// The lowest role.
        pub lowest_role: Option<String> = "lowestRole",
        /// The pages.
        pub pages: Option<Vec<RolePage>> = "pages",
        /// The primary method of the second factor.
        pub primary_two_fa_method: Option<String> = "primaryTwoFaMethod",
        /// The scope.
        pub scope: Option<UserScope> = "scope",
        /// The scope roles.
        pub scope_roles: Option<Vec<ScopeRole>> = "scopeRoles",
        /// The site roles.
        pub site_roles: Option<Vec<ScopeRole>> = "siteRoles",
        /// The source.
        pub source: Option<String> = "source",
        /// The tenant roles.
        pub tenant_roles: Option<Vec<Value>> = "tenantRoles",
        /// Whether two-factor authentication is configured.
        pub two_fa_configured: Option<bool> = "twoFaConfigured",
        /// Whether two-factor authentication is enabled.
        pub two_fa_enabled: Option<bool> = "twoFaEnabled",
        /// Whether the two-factor setting is read-only.
        pub two_fa_enabled_read_only: Option<bool> = "twoFaEnabledReadOnly",
        /// The status of the second factor.
        pub two_fa_status: Option<TwoFaStatus> = "twoFaStatus",
    }
}

record! {
    /// An object by id and name.
    pub struct Reference (input) {
        /// The id.
        pub id: Option<String> = "id",
        /// The name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// The `pages` of [`UserDetails`].
    pub struct RolePage {
        /// The identifier.
        pub identifier: Option<String> = "identifier",
        /// The name.
        pub name: Option<String> = "name",
        /// The permissions.
        pub permissions: Option<Vec<RolePermission>> = "permissions",
    }
}

record! {
    /// The `permissions` of [`RolePage`].
    pub struct RolePermission {
        /// The additional description.
        pub additional_description: Option<String> = "additionalDescription",
        /// What it depends on.
        pub depends_on: Option<Vec<String>> = "dependsOn",
        /// The description.
        pub description: Option<String> = "description",
        /// The disabled reason.
        pub disabled_reason: Option<String> = "disabledReason",
        /// The disabled reason code.
        pub disabled_reason_code: Option<String> = "disabledReasonCode",
        /// The name of the group.
        pub group_name: Option<String> = "groupName",
        /// The identifier.
        pub identifier: Option<String> = "identifier",
        /// The title.
        pub title: Option<String> = "title",
        /// The type.
        pub type_: Option<String> = "type",
        /// The value.
        pub value: Option<bool> = "value",
    }
}

record! {
    /// A session, as returned by `POST users/login`.
    pub struct Session {
        /// The csrf.
        pub csrf: Option<Secret> = "csrf",
        /// The status.
        pub status: Option<SessionStatus> = "status",
        /// The token.
        pub token: Option<Secret> = "token",
        /// The method of the second factor.
        pub two_fa_method: Option<TwoFaMethod> = "twoFaMethod",
        /// The real user.
        pub real_user: Option<String> = "realUser",
        /// The target of the redirect.
        pub redirect_to: Option<String> = "redirectTo",
        /// The parameters of the redirect.
        pub redirect_to_params: Option<String> = "redirectToParams",
        /// Whether the saved scope was removed.
        pub removed_saved_scope: Option<String> = "removedSavedScope",
    }
}

record! {
    /// A redirect, as returned by `POST users/logout`.
    pub struct Redirect {
        /// The target of the redirect.
        pub redirect_to: Option<String> = "redirectTo",
    }
}

record! {
    /// A new API token, as returned by `POST users/generate-api-token`.
    pub struct NewApiToken {
        /// The token.
        pub token: Option<Secret> = "token",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it was expires. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
    }
}

record! {
    /// An app enrolment, as returned by `POST users/request-app`.
    pub struct AppEnrolment {
        /// The QR code.
        pub qr_code: Option<Secret> = "qrCode",
        /// The code.
        pub code: Option<String> = "code",
    }
}

record! {
    /// An elevated session, as returned by `POST users/auth/elevate`.
    pub struct ElevatedSession {
        /// The duration.
        pub duration: Option<Integer> = "duration",
    }
}

record! {
    /// A two-factor enrolment, as returned by `POST users/enroll-2fa`.
    pub struct TwoFactorEnrolment {
        /// How many were affected.
        pub affected: Option<Integer> = "affected",
        /// When it ends.
        pub expiration: Option<Integer> = "expiration",
    }
}

word_enum! {
    /// Words of `twoFaStatus`.
    pub enum TwoFaStatus {
        /// `configured`.
        Configured = "configured",
        /// `not_configured`.
        NotConfigured = "not_configured",
        /// `enrolled`.
        Enrolled = "enrolled",
        /// `enrollment_expired`.
        EnrollmentExpired = "enrollment_expired",
    }
}

word_enum! {
    /// Words of `sessionStatus`.
    pub enum SessionStatus {
        /// `verified`.
        Verified = "verified",
        /// `temporary`.
        Temporary = "temporary",
        /// `pending`.
        Pending = "pending",
        /// `incorrect`.
        Incorrect = "incorrect",
        /// `expired`.
        Expired = "expired",
        /// `no_permissions`.
        NoPermissions = "no_permissions",
        /// `temporary_token_is_older_than_password`.
        TemporaryTokenIsOlderThanPassword = "temporary_token_is_older_than_password",
        /// `too_many_sessions`.
        TooManySessions = "too_many_sessions",
        /// `session_hijacking`.
        SessionHijacking = "session_hijacking",
        /// `elevated_session_required`.
        ElevatedSessionRequired = "elevated_session_required",
        /// `elevated_session_setup_required`.
        ElevatedSessionSetupRequired = "elevated_session_setup_required",
        /// `two_fa_enrollment_expired`.
        TwoFaEnrollmentExpired = "two_fa_enrollment_expired",
        /// `two_fa_not_enrolled`.
        TwoFaNotEnrolled = "two_fa_not_enrolled",
    }
}

word_enum! {
    /// Words of `twoFaMethod`.
    pub enum TwoFaMethod {
        /// `sms`.
        Sms = "sms",
        /// `application`.
        Application = "application",
    }
}

word_enum! {
    /// Words of `userSource`.
    pub enum UserSource {
        /// `mgmt`.
        Mgmt = "mgmt",
        /// `sso_saml`.
        SsoSaml = "sso_saml",
        /// `active_directory`.
        ActiveDirectory = "active_directory",
        /// `global`.
        Global = "global",
    }
}
