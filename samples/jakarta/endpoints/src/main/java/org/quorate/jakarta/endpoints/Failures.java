package org.quorate.jakarta.endpoints;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import org.quorate.engine.cdi.NoCharter;
import org.quorate.engine.cdi.NotAllowed;
import org.quorate.jakarta.endpoints.Problem.Wrong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong becomes a problem; what nobody foresaw is logged and not told. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof Refused refused) {
      return refused.problem().response();
    } else if (thrown instanceof NoCharter none) {
      return Problem.of(none).response();
    } else if (thrown instanceof NotAllowed refused) {
      return Problem.of(refused).response();
    } else if (thrown instanceof ConstraintViolationException outside) {
      return new Problem(422, "facts are out of bounds", wrong(outside)).response();
    } else if (thrown instanceof WebApplicationException answer
        && answer.getResponse().getStatus() < 500) {
      return answered(answer.getResponse());
    }
    LOG.error("a request failed", thrown);
    return Problem.of(500, "this should not have happened; the log tells more").response();
  }

  /** Keeps what the server says of methods and types beside its status. */
  private static Response answered(Response answer) {
    int status = answer.getStatus();
    if (status < 400) {
      return answer;
    }
    Response problem = Problem.of(status, detail(status)).response();
    String methods = answer.getHeaderString("Allow");
    return methods == null
        ? problem
        : Response.fromResponse(problem).header("Allow", methods).build();
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "there is nothing at this path; `openapi.json` tells what there is";
      case 405 -> "this path has no such method";
      case 406 -> "this path has no such form of answer";
      case 415 ->
          "this path takes no body of that `Content-Type`; `openapi.json` tells which it takes";
      default -> "the request was not understood";
    };
  }

  private static List<Wrong> wrong(ConstraintViolationException outside) {
    return outside.getConstraintViolations().stream()
        .sorted(Comparator.comparing((ConstraintViolation<?> one) -> path(one)))
        .map(one -> Wrong.of(path(one), one.getMessage(), "give a value within these bounds"))
        .toList();
  }

  private static String path(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString();
  }
}
