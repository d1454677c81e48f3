package org.gradeport.storage.s3;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.Part;

/// The uploads below a prefix that crashed writers have left: those that got no part for a day, by the server's clock.
/// A writer that lives sends parts more often, whatever node it is on.
record AbandonedUploads(S3Client client, String bucket, String prefix) {

    private static final Duration SILENCE = Duration.ofDays(1);

    /// Aborts them and returns how many.
    int delete() {
        List<MultipartUpload> abandoned =
                client
                        .listMultipartUploadsPaginator(
                                list -> list.bucket(bucket).prefix(prefix).delimiter("/"))
                        .stream()
                        .flatMap(this::abandoned)
                        .toList();
        abandoned.forEach(this::abort);
        return abandoned.size();
    }

    private Stream<MultipartUpload> abandoned(ListMultipartUploadsResponse page) {
        Instant before = now(page).minus(SILENCE);
        return page.uploads().stream()
                .filter(upload -> upload.initiated().isBefore(before))
                .filter(upload -> hasNoPartSince(upload, before));
    }

    /// The clock of this node may be off.
    private static Instant now(ListMultipartUploadsResponse page) {
        return page.sdkHttpResponse()
                .firstMatchingHeader("Date")
                .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .orElse(Instant.EPOCH);
    }

    private boolean hasNoPartSince(MultipartUpload upload, Instant moment) {
        try {
            return client
                    .listPartsPaginator(
                            list -> list.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()))
                    .parts()
                    .stream()
                    .map(Part::lastModified)
                    .allMatch(sent -> sent.isBefore(moment));
        } catch (NoSuchUploadException e) {
            return false;
        }
    }

    private void abort(MultipartUpload upload) {
        try {
            client.abortMultipartUpload(
                    abort -> abort.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
        } catch (NoSuchUploadException e) {
            // Another node aborted it at the same time.
        }
    }
}
