package com.example

import io.ktor.server.application.Application

fun Application.configureForm() = configureRouting()
