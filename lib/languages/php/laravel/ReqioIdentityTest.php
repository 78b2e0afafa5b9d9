<?php

namespace Tests\Feature;

use App\Models\User;
use App\Services\ReqioIdentity;
use Illuminate\Support\Facades\Http;
use Tests\TestCase;

class ReqioIdentityTest extends TestCase
{
    public function test_reqio_accepts_our_tokens(): void
    {
        // Reqio verifies ids that begin with "preview_" and never stores them.
        $user = (new User())->setKeyType('string')->forceFill([
            'id' => 'preview_ci',
            'email' => 'ci@example.com',
        ]);

        $response = Http::post('https://reqio.app/api/v1/identify', [
            'projectId' => config('services.reqio.project_id'),
            'token' => ReqioIdentity::mint($user),
        ]);

        $this->assertSame(200, $response->status(), $response->json('code') . ': ' . $response->json('detail'));
    }
}
