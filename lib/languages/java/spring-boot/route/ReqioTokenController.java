package com.example.demo;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ReqioTokenController {

    private final ReqioIdentity reqioIdentity;

    public ReqioTokenController(ReqioIdentity reqioIdentity) {
        this.reqioIdentity = reqioIdentity;
    }

    @GetMapping("/reqio/token")
    public ResponseEntity<Map<String, String>> token(@AuthenticationPrincipal AppUser user) {
        if (user == null) {
            return ResponseEntity.noContent()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("token", reqioIdentity.mint(user)));
    }
}
