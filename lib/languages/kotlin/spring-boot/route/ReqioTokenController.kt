package com.example.demo

import org.springframework.http.CacheControl
import org.springframework.http.ResponseEntity
import org.springframework.security.core.annotation.AuthenticationPrincipal
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RestController

@RestController
class ReqioTokenController(
    private val reqioIdentity: ReqioIdentity,
) {
    @GetMapping("/reqio/token")
    fun token(
        @AuthenticationPrincipal user: AppUser?,
    ): ResponseEntity<Map<String, String>> {
        if (user == null) return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build()
        return ResponseEntity
            .ok()
            .cacheControl(CacheControl.noStore())
            .body(mapOf("token" to reqioIdentity.mint(user)))
    }
}
