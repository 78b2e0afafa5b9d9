<?php

use App\Services\ReqioIdentity;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Route;

Route::get('/', function () {
    return view('welcome');
});

Route::get('/reqio/token', function (Request $request) {
    $user = $request->user();

    $response = $user
        ? response()->json(['token' => ReqioIdentity::mint($user)])
        : response()->noContent();

    return $response->header('Cache-Control', 'no-store');
});
