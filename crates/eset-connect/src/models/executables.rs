//! Program files and what is known about them (application management).

use open_record::{Integer, record, word_enum};
use serde_json::Number;

use crate::models::Timestamp;

record! {
    /// A program file seen on managed devices.
    ///
    /// The vendor's `v1Executable`.
    pub struct Executable {
        /// Name of the application that the file belongs to.
        pub application_display_name: Option<String> = "applicationDisplayName",
        /// Version of the application that the file belongs to.
        pub application_version_name: Option<String> = "applicationVersionName",
        /// Description of the file.
        pub description: Option<String> = "description",
        /// Who developed the file.
        pub developer_display_name: Option<String> = "developerDisplayName",
        /// Number of devices on which the file was seen.
        pub devices_count: Option<Integer> = "devicesCount",
        /// Name of the file.
        pub display_name: Option<String> = "displayName",
        /// Format of the file.
        pub file_format: Option<ExecutableFileFormat> = "fileFormat",
        /// Size of the file in bytes.
        pub file_size: Option<Integer> = "fileSize" (quoted),
        /// When the file was first seen.
        pub first_occur_time: Option<Timestamp> = "firstOccurTime",
        /// MD5 hash of the content, in hexadecimal.
        pub hash_md5: Option<String> = "hashMd5",
        /// SHA-1 hash of the content, in hexadecimal.
        pub hash_sha1: Option<String> = "hashSha1",
        /// SHA-256 hash of the content, in hexadecimal.
        pub hash_sha256: Option<String> = "hashSha2256",
        /// Whether the file is blocked from starting.
        pub is_blocked: Option<bool> = "isBlocked",
        /// Whether the file is a dynamically linked library.
        pub is_dynamically_linked_library: Option<bool> = "isDynamicallyLinkedLibrary",
        /// When the file was last run.
        pub last_execute_time: Option<Timestamp> = "lastExecuteTime" (read only),
        /// Identifier of the library that the file belongs to.
        pub library_id: Option<String> = "libraryId",
        /// What ESET LiveGrid knows about the file.
        pub live_grid_findings: Option<LiveGridFindings> = "liveGridFindings",
        /// Signature data of a Mach-O file.
        pub macho_signature: Option<MachoSignature> = "machoSignature",
        /// Name of the packer that the file was packed with.
        pub packer_name: Option<String> = "packerName",
        /// Version resource of a Windows executable.
        pub pe_version_info: Option<PeVersionInfo> = "peVersionInfo",
        /// Kind of self-extracting archive that the file is.
        pub sfx_type_name: Option<String> = "sfxTypeName",
        /// Code signatures of the file.
        pub signatures: Option<Vec<CodeSignature>> = "signatures",
        /// Tags of the file.
        pub tags: Option<Vec<String>> = "tags",
        /// Version of the file.
        pub version_name: Option<String> = "versionName",
        /// Identifier of the file.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// A code signature.
    ///
    /// The vendor's `v1CodeSignature`.
    pub struct CodeSignature {
        /// Certificates that the signature rests on.
        pub certificate_chain: Option<Vec<Certificate>> = "certificateChain",
        /// How far the signature is trusted.
        pub signature_trust_level: Option<SignatureTrustLevel> = "signatureTrustLevel",
        /// Name of the signer.
        pub signer_name: Option<String> = "signerName",
    }
}

record! {
    /// A certificate of a code signature.
    ///
    /// The vendor's `v1Certificate`.
    pub struct Certificate {
        /// Common name of the issuer.
        pub issuer_common_name: Option<String> = "issuerCommonName",
        /// Common name of the subject.
        pub subject_common_name: Option<String> = "subjectCommonName",
    }
}

record! {
    /// What ESET LiveGrid knows about a file.
    ///
    /// The vendor's `v1LiveGridFindings`.
    pub struct LiveGridFindings {
        /// Days since ESET LiveGrid first saw the file.
        pub age_days: Option<Integer> = "ageDays",
        /// When ESET LiveGrid first saw the file.
        pub first_occur_time: Option<Timestamp> = "firstOccurTime",
        /// How common the file is. The contract states no scale.
        pub popularity: Option<Number> = "popularity",
        /// How trustworthy the file is. The contract states no scale.
        pub reputation: Option<Number> = "reputation",
    }
}

record! {
    /// Signature data of a Mach-O file.
    ///
    /// The vendor's `v1MachoSignature`.
    pub struct MachoSignature {
        /// Code signing identifier.
        pub code_identifier: Option<String> = "codeIdentifier",
        /// Apple team identifier.
        pub team_identifier: Option<String> = "teamIdentifier",
    }
}

record! {
    /// The version resource of a Windows executable.
    ///
    /// The vendor's `v1PeVersionInfo`.
    pub struct PeVersionInfo {
        /// Company name in the version resource.
        pub company_name: Option<String> = "companyName",
        /// File description in the version resource.
        pub file_description: Option<String> = "fileDescription",
        /// File version in the version resource.
        pub file_version: Option<String> = "fileVersion",
        /// Internal name in the version resource.
        pub internal_name: Option<String> = "internalName",
        /// Original file name in the version resource.
        pub original_file_name: Option<String> = "originalFileName",
        /// Product name in the version resource.
        pub product_name: Option<String> = "productName",
        /// Product version in the version resource.
        pub product_version: Option<String> = "productVersion",
    }
}

word_enum! {
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

word_enum! {
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
