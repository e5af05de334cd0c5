{#- What looks for genuine things in what a reader has put into the box; loaded when it is first used. -#}
{
{% include "partials/check/signs.html" %}
{% include "partials/check/numbers.html" %}
{% include "partials/check/links.html" %}
{% include "partials/check/names.html" %}
{% include "partials/check/codes.html" %}
{% include "partials/check/answers.html" %}
}
