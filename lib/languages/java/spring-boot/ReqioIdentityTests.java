package com.example.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = ReqioIdentity.class, webEnvironment = WebEnvironment.NONE)
class ReqioIdentityTests {

    @Autowired
    private ReqioIdentity reqioIdentity;

    @Value("${reqio.project-id}")
    private String projectId;

    @Test
    void reqioAcceptsTheToken() throws Exception {
        // Reqio verifies a subject that begins with "preview_" and stores nothing of it.
        String token = reqioIdentity.mint("preview_ci", mock(AppUser.class));
        String body = "{\"projectId\": \"%s\", \"token\": \"%s\"}".formatted(projectId, token);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://reqio.app/api/v1/identify"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
}
