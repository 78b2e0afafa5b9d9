<?php

namespace App\Http\Middleware;

use App\Services\ReqioIdentity;
use Closure;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\View;
use Symfony\Component\HttpFoundation\Response;

class ShareReqioToken
{
    /**
     * Give every view the signed-in user's token, and keep such pages out of caches.
     */
    public function handle(Request $request, Closure $next): Response
    {
        $user = $request->user();

        if (! $user) {
            return $next($request);
        }

        View::share('reqioToken', ReqioIdentity::mint($user));

        $response = $next($request);
        $response->headers->set('Cache-Control', 'no-store');

        return $response;
    }
}
