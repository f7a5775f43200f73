package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a community writes is never compiled, because nothing is there that could. */
class NoCompilerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.eclipse.jdt.internal.compiler.Compiler",
        "org.antlr.runtime.Lexer",
        "org.antlr.v4.runtime.Lexer",
        "org.drools.drl.parser.DrlParser",
        "org.drools.ecj.EclipseJavaCompiler",
        "org.drools.model.codegen.ExecutableModelProject",
        "org.drools.wiring.dynamic.DynamicComponentsSupplier",
        "org.mvel2.MVEL",
      })
  void nothingOnTheClassPathCompilesText(String compiler) {
    assertThatThrownBy(() -> Class.forName(compiler)).isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void theRunTimeOfCompiledRulesIsThere() {
    assertThatCode(() -> Class.forName("org.drools.modelcompiler.KieBaseBuilder"))
        .doesNotThrowAnyException();
  }

  @Test
  void rulesArriveCompiledAndNotAsText() {
    ClassLoader loader = getClass().getClassLoader();
    assertThat(loader.getResource("META-INF/kie/org.quorate/quorate-rules/drools-model"))
        .isNotNull();
    assertThat(loader.getResource("org/quorate/rules/reviews/reviews.drl")).isNull();
  }
}
