<?php

use App\Models\User;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Auth;
use Illuminate\Support\Facades\Route;

Route::get('/conformance/sign-in', function (Request $request) {
    Auth::login(User::where('name', $request->query('person'))->firstOrFail());
    $request->session()->regenerate();

    return redirect('/');
});
