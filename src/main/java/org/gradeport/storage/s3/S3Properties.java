package org.gradeport.storage.s3;

import java.net.URI;
import java.util.Locale;
import org.gradeport.base.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The bucket of stored and archived files.
///
/// @param bucket must exist
/// @param prefix of the keys of all files; `exports/` and `archive/` follow it
/// @param endpoint of a server other than Amazon's; null for Amazon's
/// @param pathStyle whether the bucket stands in the path of addresses, as most other servers want, not in the host
/// name
/// @param accessKey empty to use the standard chain: environment, profile file, role of the machine
@Validated
@ConfigurationProperties("gradeport.storage.s3")
record S3Properties(
        @DefaultValue("") String bucket,
        @DefaultValue("") String prefix,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("false") boolean pathStyle,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey) {

    S3Properties {
        prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        if (accessKey.isEmpty() != secretKey.isEmpty()) {
            throw new SettingException(
                    accessKey.isEmpty() ? "gradeport.storage.s3.access-key" : "gradeport.storage.s3.secret-key",
                    "set together with the other key, or neither");
        }
        region = region.isBlank() ? "us-east-1" : region.toLowerCase(Locale.ROOT);
    }

    /// Without the secret key.
    @Override
    public String toString() {
        return "bucket %s, prefix \"%s\", endpoint %s, region %s".formatted(bucket, prefix, endpoint, region);
    }
}
