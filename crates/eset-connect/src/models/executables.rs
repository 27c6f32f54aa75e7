//! Program files and what is known about them (application management).

use crate::json::{entity, words};
use crate::models::Timestamp;

entity! {
    /// A program file seen on managed devices.
    ///
    /// The vendor's `v1Executable`.
    pub struct Executable {
        /// Name of the application the file belongs to.
        application_display_name: Option<String> = "applicationDisplayName",
        /// Version of the application the file belongs to.
        application_version_name: Option<String> = "applicationVersionName",
        /// Description.
        description: Option<String> = "description",
        /// Who made it.
        developer_display_name: Option<String> = "developerDisplayName",
        /// Number of devices that have it.
        devices_count: Option<i64> = "devicesCount",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// Format of the file.
        file_format: Option<ExecutableFileFormat> = "fileFormat",
        /// Size in bytes.
        file_size: Option<u64> = "fileSize",
        /// When it was first seen.
        first_occur_time: Option<Timestamp> = "firstOccurTime",
        /// MD5 of the content.
        hash_md5: Option<String> = "hashMd5",
        /// SHA-1 of the content.
        hash_sha1: Option<String> = "hashSha1",
        /// SHA-256 of the content.
        hash_sha256: Option<String> = "hashSha2256",
        /// Whether its start is blocked.
        is_blocked: Option<bool> = "isBlocked",
        /// Whether the file is a library.
        is_dynamically_linked_library: Option<bool> = "isDynamicallyLinkedLibrary",
        /// When it was last run.
        last_execute_time: Option<Timestamp> = "lastExecuteTime" (read only),
        /// Library the file belongs to.
        library_id: Option<String> = "libraryId",
        /// What ESET LiveGrid knows.
        live_grid_findings: Option<LiveGridFindings> = "liveGridFindings",
        /// Signature data of a Mach-O file.
        macho_signature: Option<MachoSignature> = "machoSignature",
        /// Packer the file was made with.
        packer_name: Option<String> = "packerName",
        /// Version resource of a Windows executable.
        pe_version_info: Option<PeVersionInfo> = "peVersionInfo",
        /// Kind of self-extracting archive.
        sfx_type_name: Option<String> = "sfxTypeName",
        /// Code signatures.
        signatures: Vec<CodeSignature> = "signatures",
        /// Tags.
        tags: Vec<String> = "tags",
        /// Version.
        version_name: Option<String> = "versionName",
        /// Identifier.
        uuid: Option<String> = "uuid",
    }
}

entity! {
    /// A code signature.
    ///
    /// The vendor's `v1CodeSignature`.
    pub struct CodeSignature {
        /// Certificates from the signer up.
        certificate_chain: Vec<Certificate> = "certificateChain",
        /// How far the signature is trusted.
        signature_trust_level: Option<SignatureTrustLevel> = "signatureTrustLevel",
        /// Who signed.
        signer_name: Option<String> = "signerName",
    }
}

entity! {
    /// A certificate of a code signature.
    ///
    /// The vendor's `v1Certificate`.
    pub struct Certificate {
        /// Common name of the issuer.
        issuer_common_name: Option<String> = "issuerCommonName",
        /// Common name of the subject.
        subject_common_name: Option<String> = "subjectCommonName",
    }
}

entity! {
    /// What ESET LiveGrid knows about a file.
    ///
    /// The vendor's `v1LiveGridFindings`.
    pub struct LiveGridFindings {
        /// Days since ESET LiveGrid first saw the file.
        age_days: Option<i64> = "ageDays",
        /// When it was first seen.
        first_occur_time: Option<Timestamp> = "firstOccurTime",
        /// How common the file is, by ESET LiveGrid.
        popularity: Option<f64> = "popularity",
        /// How trusted the file is, by ESET LiveGrid.
        reputation: Option<f64> = "reputation",
    }
}

entity! {
    /// Signature data of a Mach-O file.
    ///
    /// The vendor's `v1MachoSignature`.
    pub struct MachoSignature {
        /// Code signing identifier.
        code_identifier: Option<String> = "codeIdentifier",
        /// Apple team identifier.
        team_identifier: Option<String> = "teamIdentifier",
    }
}

entity! {
    /// The version resource of a Windows executable.
    ///
    /// The vendor's `v1PeVersionInfo`.
    pub struct PeVersionInfo {
        /// Company name in the version resource.
        company_name: Option<String> = "companyName",
        /// File description in the version resource.
        file_description: Option<String> = "fileDescription",
        /// File version in the version resource.
        file_version: Option<String> = "fileVersion",
        /// Internal name in the version resource.
        internal_name: Option<String> = "internalName",
        /// Original file name in the version resource.
        original_file_name: Option<String> = "originalFileName",
        /// Product name in the version resource.
        product_name: Option<String> = "productName",
        /// Product version in the version resource.
        product_version: Option<String> = "productVersion",
    }
}

words! {
    /// Format of a program file.
    ///
    /// The vendor's `v1ExecutableFileFormat`.
    pub enum ExecutableFileFormat {
        /// `EXECUTABLE_FILE_FORMAT_UNSPECIFIED`.
        Unspecified = "EXECUTABLE_FILE_FORMAT_UNSPECIFIED",
        /// `EXECUTABLE_FILE_FORMAT_ELF`.
        Elf = "EXECUTABLE_FILE_FORMAT_ELF",
        /// `EXECUTABLE_FILE_FORMAT_PE`.
        Pe = "EXECUTABLE_FILE_FORMAT_PE",
        /// `EXECUTABLE_FILE_FORMAT_MACHO`.
        Macho = "EXECUTABLE_FILE_FORMAT_MACHO",
    }
}

words! {
    /// How far a code signature is trusted.
    ///
    /// The vendor's `v1SignatureTrustLevel`.
    pub enum SignatureTrustLevel {
        /// `SIGNATURE_TRUST_LEVEL_UNSPECIFIED`.
        Unspecified = "SIGNATURE_TRUST_LEVEL_UNSPECIFIED",
        /// `SIGNATURE_TRUST_LEVEL_AD_HOC`.
        AdHoc = "SIGNATURE_TRUST_LEVEL_AD_HOC",
        /// `SIGNATURE_TRUST_LEVEL_INVALID`.
        Invalid = "SIGNATURE_TRUST_LEVEL_INVALID",
        /// `SIGNATURE_TRUST_LEVEL_NO_SIGNATURE`.
        NoSignature = "SIGNATURE_TRUST_LEVEL_NO_SIGNATURE",
        /// `SIGNATURE_TRUST_LEVEL_SELF_SIGNED`.
        SelfSigned = "SIGNATURE_TRUST_LEVEL_SELF_SIGNED",
        /// `SIGNATURE_TRUST_LEVEL_OS_TRUSTED`.
        OsTrusted = "SIGNATURE_TRUST_LEVEL_OS_TRUSTED",
        /// `SIGNATURE_TRUST_LEVEL_ESET_TRUSTED`.
        EsetTrusted = "SIGNATURE_TRUST_LEVEL_ESET_TRUSTED",
    }
}
