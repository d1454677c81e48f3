package org.gradeport.api.openapi;

import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/// Adds [Words] and [Bounds] to the parameters of calls, and the fields of records that are read from the address.
@Component
class DescribedParameters implements ParameterCustomizer, OperationCustomizer {

    private final TypeSchemas types;

    DescribedParameters(TypeSchemas types) {
        this.types = types;
    }

    @Override
    public Parameter customize(Parameter described, MethodParameter parameter) {
        if (described != null && described.getSchema() != null) {
            // Parameters of one type share a schema.
            described.setSchema(AnnotationsUtils.clone(described.getSchema(), true));
            restrict(described.getSchema(), parameter.getParameter().getAnnotatedType());
        }
        return described;
    }

    private void restrict(Schema<?> schema, AnnotatedType type) {
        if ("".equals(schema.getDefault())) {
            schema.setDefault(null);
        }
        if (schema.getItems() != null && type instanceof AnnotatedParameterizedType list) {
            types.restrict(schema.getItems(), list.getAnnotatedActualTypeArguments()[0]);
        } else {
            types.restrict(schema, type);
        }
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        ModelConverterContext context =
                new ModelConverterContextImpl(ModelConverters.getInstance(true).getConverters());
        Stream.of(method.getMethodParameters())
                .filter(DescribedParameters::isRecordOfAddress)
                .flatMap(parameter -> Stream.of(parameter
                        .getParameterType()
                        .getDeclaredConstructors()[0]
                        .getParameters()))
                .forEach(field -> operation.addParametersItem(parameter(field, context)));
        return operation;
    }

    private static boolean isRecordOfAddress(MethodParameter parameter) {
        return parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotation(RequestBody.class);
    }

    private Parameter parameter(java.lang.reflect.Parameter field, ModelConverterContext context) {
        BindParam given = field.getAnnotation(BindParam.class);
        return new QueryParameter()
                .name(given == null ? field.getName() : given.value())
                .required(false)
                .schema(types.withoutNull(field.getAnnotatedType(), context));
    }
}
