package org.gradeport.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.ExportsApi;
import org.openapitools.client.api.FiguresApi;
import org.openapitools.client.api.SchedulesApi;
import org.openapitools.client.api.SigningInApi;
import org.openapitools.client.api.WhatCanBeExportedApi;
import org.openapitools.client.model.Export;
import org.openapitools.client.model.ExportBody;
import org.openapitools.client.model.ExportColumnBody;
import org.openapitools.client.model.ExportType;
import org.openapitools.client.model.PatchScheduleBody;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.Schedule;
import org.openapitools.client.model.ScheduleBody;
import org.openapitools.client.model.SignInBody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClientResponseException;

/// The client that is generated from the description does what programs do with the portal.
@ServerTest
class ClientTest {

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    private final ApiClient client = new ApiClient();
    private final ExportsApi exports = new ExportsApi(client);
    private final SchedulesApi schedules = new SchedulesApi(client);

    @BeforeEach
    void signs_in() {
        client.setBasePath("http://localhost:" + port);
        SignInBody admin = new SignInBody()
                .username(accounts.createAccount(Role.ADMIN, null))
                .password(TestAccounts.PASSWORD);
        client.setBearerToken(new SigningInApi(client).signIn(admin).getAccessToken());
    }

    @AfterEach
    void leaves_no_schedule() {
        schedules.listSchedules().getItems().forEach(each -> schedules.deleteSchedule(each.getId()));
    }

    @Test
    void it_requests_an_export_and_downloads_the_whole_file() throws Exception {
        List<ExportType> types = new WhatCanBeExportedApi(client).listExportTypes();
        assertThat(types).extracting(ExportType::getName).contains("students");
        Export requested = exports.requestExport(courses(), "client-" + port);
        Export ready = Awaitility.await()
                .until(() -> exports.getExport(requested.getId()), now -> now.getStatus() == Export.StatusEnum.READY);
        byte[] file =
                exports.downloadExport(ready.getId(), null, null, null, null).getContentAsByteArray();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo(Objects.requireNonNull(ready.getFile()).getSha256());
        assertThat(new FiguresApi(client)
                        .getStats(7, null, null, null, null, null)
                        .getReady())
                .isPositive();
    }

    @Test
    void it_creates_and_changes_a_schedule() {
        ScheduleBody nightly = new ScheduleBody()
                .name("Nightly")
                .request(courses())
                .frequency(ScheduleBody.FrequencyEnum.DAILY)
                .time("02:00")
                .zone("Europe/Athens");
        Schedule made = schedules.createSchedule(nightly, null);
        assertThat(made.getNextRun()).isNotNull();
        assertThat(made.getSentence()).isEqualTo("Every day at 02:00 (Europe/Athens)");
        Schedule changed = schedules.changeSchedule(made.getId(), new PatchScheduleBody().time("03:00"));
        assertThat(changed.getSentence()).isEqualTo("Every day at 03:00 (Europe/Athens)");
    }

    @Test
    void it_reads_a_refusal() {
        ExportBody unknown = courses().putFiltersItem("shoe_size", 42);
        RestClientResponseException refusal =
                catchThrowableOfType(RestClientResponseException.class, () -> exports.requestExport(unknown, null));
        assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        Problem problem = Objects.requireNonNull(refusal.getResponseBodyAs(Problem.class));
        assertThat(problem.getField()).isEqualTo("filters.shoe_size");
        assertThat(problem.getAllowed()).contains("school");
    }

    private static ExportBody courses() {
        return new ExportBody()
                .exportType(ExportBody.ExportTypeEnum.COURSES)
                .exportFormat(ExportBody.ExportFormatEnum.CSV)
                .columns(List.of(new ExportColumnBody().key("course").label("What")));
    }
}
