-- What a token may be used for. Tokens that exist keep all that their owner's role allows.
alter table api_token
  add scopes varchar(60) character set ascii collate ascii_bin not null default 'read,export,import,operate,admin';

update api_token t join account a on a.id = t.account_id
set t.scopes = case a.role when 'TEACHER' then 'read,export' when 'OPERATOR' then 'read,operate' else t.scopes end;

alter table api_token alter scopes drop default;
