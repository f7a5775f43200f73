package org.quorate.jakarta.endpoints;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All of this at the root of the application; the server finds the resources. */
@ApplicationPath("/")
public class Endpoints extends Application {}
