package org.quorate.engine.cdi;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.quorate.Question;

/** Asks the question that the method takes. */
@Dependent
public class OfArgument implements Inquiry {

  @Override
  public Question<?> question(Call call) {
    List<Question<?>> questions = new java.util.ArrayList<>();
    for (Object argument : call.arguments()) {
      if (argument instanceof Question<?> question) {
        questions.add(question);
      }
    }
    if (questions.size() != 1) {
      throw new IllegalStateException(
          "the guarded method `"
              + call.method()
              + "` was called with "
              + questions.size()
              + " questions; let it take one, or name an inquiry");
    }
    return questions.get(0);
  }
}
