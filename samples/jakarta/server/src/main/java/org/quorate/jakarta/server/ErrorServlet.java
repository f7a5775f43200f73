package org.quorate.jakarta.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quorate.engine.json.JsonOutput;

/** Answers with a problem what a server would answer with a page of its own, or a stack trace. */
@WebServlet("/error")
public final class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = told instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    String problem =
        JsonOutput.object(
            out -> {
              out.text("type", "about:blank");
              out.number("status", status);
              out.text("detail", "the server did not take this request");
            });
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(problem.getBytes(UTF_8));
  }
}
