-- Under row-level security PostgreSQL uses an index only through operators known not to leak the values they compare.
-- Those of full text, trigrams, arrays and shapes are not declared so, and their indexes would lie unused. All SQL is
-- ours and nobody sees its error messages: declare them. Only a superuser may; elsewhere ask one to run this file
-- (docs/operations), without it everything works, searches read more rows.
do $$
declare
    operator_function text;
begin
    foreach operator_function in array array[
        'pg_catalog.ts_match_vq(tsvector,tsquery)',
        'pg_catalog.textlike(text,text)',
        'pg_catalog.texticlike(text,text)',
        'pg_catalog.box_contain_pt(box,point)',
        'pg_catalog.on_pb(point,box)',
        'pg_catalog.poly_contain_pt(polygon,point)',
        'pg_catalog.pt_contained_poly(point,polygon)',
        'pg_catalog.poly_overlap(polygon,polygon)',
        'pg_catalog.arraycontains(anyarray,anyarray)',
        'pg_catalog.arraycontained(anyarray,anyarray)',
        'pg_catalog.arrayoverlap(anyarray,anyarray)',
        'pg_catalog.jsonb_contains(jsonb,jsonb)',
        'public.similarity_op(text,text)',
        'public.word_similarity_op(text,text)',
        'public.word_similarity_commutator_op(text,text)',
        'public.strict_word_similarity_op(text,text)']
    loop
        begin
            execute format('alter function %s leakproof', operator_function);
        exception
            when insufficient_privilege or undefined_function then
                raise notice 'not declared leakproof: %', operator_function;
        end;
    end loop;
end $$;
