@extends('layouts.app')

@section('content')
    <p>{{ auth()->user()->email ?? 'signed out' }}</p>
@endsection
